import { grouped } from '../../grouped.ts';
import { endorsement } from '../endorsers/endorsement.ts';
import { copyWords } from './copy.ts';

/** The words of the status page, and of the way back to it. */
export const status = {
  copy: copyWords,
  title: 'Your application',
  receipt: 'View or print your receipt',

  question: {
    title: 'We need more information from you',
    lead: 'To continue with your application, we need an answer to this:',
    answerBy: 'Answer by',
    changes:
      'You can also change your application. A change does not answer our question, so submit your answer as well.',
    label: 'Your answer',
    hint: (max: number): string =>
      `Answer every point, in up to ${grouped(max)} characters. You can submit your answer only once.`,
    send: 'Submit answer',
    missing: 'Enter your answer',
    tooLong: (max: number, count: number): string =>
      `“Your answer” must be ${grouped(max)} characters or fewer. You entered ${grouped(count)}.`,
    askedAnew:
      'We have asked you something else since you opened this page. Your answer is still in the field. Read the new question, change your answer and submit it again.',
    answered: 'We have received your answer',
    answeredText: 'We asked you this:',
    yourAnswer: 'Your answer',
    answeredOn: 'Submitted',
  },

  history: 'History',
  historyOf: {
    start: 'Started',
    submit: 'Submitted',
    'submit-over-quota': 'Submitted and placed on hold for your city',
    'submit-as-duplicate': 'Submitted',
    'submit-for-check': 'Submitted',
    revise: 'Changes submitted',
    'revise-for-check': 'Changes submitted',
    'revise-into-full-city': 'Changes submitted, placed on hold for your city',
    'revise-into-free-city': 'Changes submitted, no longer on hold',
    clear: 'Email address confirmed',
    'clear-and-promote': 'Email address confirmed, no longer on hold: your city has a free place',
    'clear-into-queue': 'Email address confirmed, placed on hold for your city',
    'clear-as-duplicate': 'Email address confirmed',
    promote: 'A place became free for your city, no longer on hold',
    'change-consents': 'Consent changed',
    'promote-returned': 'A place became free for your city, no longer on hold',
    return: 'We asked you for more information',
    'change-address': 'We changed your email address, as you asked',
    'answer-return': 'You answered our questions',
    'match-city': 'We found your city in the list of members',
    'match-full-city': 'We found your city in the list of members, placed on hold for your city',
    'match-free-city': 'We found your city in the list of members, no longer on hold',
    'clear-duplicate': 'Checked by us',
    'clear-duplicate-and-promote': 'Checked by us, no longer on hold: your city has a free place',
    'clear-duplicate-into-queue': 'Checked by us, placed on hold for your city',
    'confirm-duplicate': 'Not considered: we use another application from you',
    hold: 'Placed on hold for your city',
    ...endorsement.history,
    withdraw: 'Withdrawn',
    expire: 'Not submitted before the deadline',
  },
  /** The same, where we did it. */
  historyByUs: {
    clear: 'Checked by us',
    'clear-and-promote': 'Checked by us, no longer on hold: your city has a free place',
    'clear-into-queue': 'Checked by us, placed on hold for your city',
    'clear-as-duplicate': 'Checked by us',
    submit: 'Submitted by us, as you asked',
    'submit-over-quota': 'Submitted by us, as you asked, and placed on hold for your city',
    'submit-as-duplicate': 'Submitted by us, as you asked',
    withdraw: 'Withdrawn by us, as you asked',
  },
  noHistory: 'No activity yet.',

  mails: 'Emails to you',
  mailsNote:
    'If an email did not arrive, check your spam folder. Your application is valid without it.',
  noMails: 'No emails yet.',
  mailKinds: {
    'draft-begun': 'How to continue your application',
    'draft-reminder': 'Deadline reminder',
    'draft-expired': 'Application not submitted before the deadline',
    code: 'Code to open your application',
    receipt: 'Receipt',
    ...endorsement.mailKinds,
    'held-for-city': 'Application on hold',
    promoted: 'Application no longer on hold',
    withdrawn: 'Application withdrawn',
    returned: 'We need more information from you',
    'return-reminder': 'Reminder: we need more information from you',
    'duplicate-confirmed': 'We use another application from you',
    'address-changed': 'Email address changed',
    'answers-copy': 'A copy of your answers',
  },
  mailStates: {
    queued: 'waiting to be sent',
    sending: 'being sent',
    sent: 'sent, delivery not confirmed yet',
    delivered: 'delivered to your email provider',
    bounced: 'returned: the address did not accept it',
    complained: 'marked as spam in your mailbox',
    'given-up': 'could not be sent',
    dropped: 'not sent, no longer needed',
    'over-limit': 'not sent: too many emails were sent to this address, or from one network',
    'in-summary': 'sent in a summary',
    'handed-on': 'passed on to the staff',
  },

  consents: 'Consent you can change',
  consentsSave: 'Save consent choices',
  consentsChanged:
    'These sentences have changed since you opened this page. Nothing was saved. Read them and choose again.',
  data: 'Your data',
  dataText: 'You can download everything we hold about this application in one file.',
  download: 'Download my data (JSON file)',

  browsers: {
    title: 'Browsers that can open this application',
    text: 'Sign out any browser that you do not know or no longer use. It then needs a new code to open the application.',
    own: 'This browser',
    other: 'Another browser',
    named: (browser: string): string => `Browser: ${browser}`,
    ways: {
      start: 'Started the application',
      code: 'Opened it with a code',
      unknown: 'Opened it earlier',
    },
    end: 'Sign out',
    endOthers: 'Sign out all other browsers',
    ended: (count: number): string =>
      `${count} other ${count === 1 ? 'browser was' : 'browsers were'} signed out. This happens when you open the application with a code for the first time. After that, every browser needs a code.`,
    more: (count: number): string => `And ${count} more.`,
  },

  forget: 'Sign out',
  forgetText: 'If other people use this computer or phone, sign out when you finish.',
  forgotten: {
    title: 'You have signed out',
    text: 'To open your application again, use the link in our email or ask for a code.',
  },

  others: 'Other applications with your email address',
  othersText:
    'You or someone else started these with the same email address. You need a separate code to open each one.',
  openOther: (reference: string): string => `Open application ${reference}`,

  return: {
    title: 'Continue your application',
    lead: 'We will send a code to the email address in your application. Enter the code to open your application in this browser.',
    ofReference: (reference: string): string =>
      `We will send the code to the email address of application ${reference}.`,
    email: 'Email address',
    emailHint: 'Use the address you entered in your application.',
    askBox: 'Yes, I want to continue this application here',
    askBoxMissing: 'Select the box if you want us to send you a code',
    ask: 'Send code',
    noMail:
      'If the email does not arrive, use the browser where you started. It can open your application until a code has opened it in another browser. You can also email us with your reference number.',
    codeTitle: 'Enter your code',
    sent: 'If we have an application with these details, we are emailing you a code. Enter it here within 10 minutes.',
    code: 'Code',
    codeHint: 'Enter the 6 or 12 digits from our newest email.',
    last: 'We send only a few codes to one address each day. If no new email arrives, enter the 12-digit code in our last email of today.',
    enter: 'Open my application',
    wrong: (left: number): string =>
      `The code is incorrect. Check the email and try again. You have ${left} ${left === 1 ? 'try' : 'tries'} left.`,
    noCode: 'Enter the code from the email',
    over: 'This code no longer works. It is older than 10 minutes or was tried too often. Ask for a new one.',
    again: 'Ask for a new code',
    tooOften: 'Too many codes were requested from your network. Wait an hour, then try again.',
  },
};
