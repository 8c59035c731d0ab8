import { endorsement } from '../endorsers/endorsement.ts';

/** The words of the status page, and of the way back to it. */
export const status = {
  title: 'Your application',
  receipt: 'Receipt to print',

  question: {
    title: 'We need more information from you',
    lead: 'To continue with your application, we need an answer to this:',
    answerBy: 'Answer by',
    changes:
      'You can also change your application. A change does not answer the question: send your answer as well.',
    label: 'Your answer',
    hint: (max: number): string =>
      `Answer every point. You can use up to ${max} characters. You can send your answer once.`,
    send: 'Send answer',
    missing: 'Enter your answer',
    tooLong: (max: number, count: number): string =>
      `“Your answer” must be ${max} characters or fewer. You entered ${count}.`,
    askedAnew:
      'We have asked you something else since you opened this page. Your answer is still in the field. Read the new question, change your answer and send it again.',
    answered: 'We have received your answer',
    answeredText: 'We asked you this:',
    yourAnswer: 'Your answer',
    answeredOn: 'Sent',
  },

  history: 'What has happened',
  historyOf: {
    start: 'Begun',
    submit: 'Sent',
    'submit-over-quota': 'Sent, and held for your city',
    'submit-as-duplicate': 'Sent',
    'submit-for-check': 'Sent',
    revise: 'Changed and sent again',
    'revise-for-check': 'Changed and sent again',
    'revise-into-full-city': 'Changed and sent again; held for your city',
    'revise-into-free-city': 'Changed and sent again; no longer held for a city',
    clear: 'Email address confirmed',
    'clear-and-promote': 'Email address confirmed; no longer held: your city has a free place',
    'clear-into-queue': 'Email address confirmed; held for your city',
    'clear-as-duplicate': 'Email address confirmed',
    promote: 'A place of your city became free: no longer held',
    'change-consents': 'Consents changed',
    'promote-returned': 'A place of your city became free: no longer held',
    return: 'We asked you for more information',
    'change-address': 'We changed your email address, as you asked',
    'answer-return': 'You answered our questions',
    'match-city': 'We found your city in the list of members',
    'match-full-city': 'We found your city in the list of members; held for your city',
    'match-free-city': 'We found your city in the list of members; no longer held for a city',
    'clear-duplicate': 'Checked by us',
    'clear-duplicate-and-promote': 'Checked by us; no longer held: your city has a free place',
    'clear-duplicate-into-queue': 'Checked by us; held for your city',
    'confirm-duplicate': 'Not considered: another application of yours counts',
    hold: 'Held for your city',
    ...endorsement.history,
    withdraw: 'Withdrawn',
    expire: 'Closed without having been sent',
  },
  /** The same, where we did it. */
  historyByUs: {
    clear: 'Checked by us',
    'clear-and-promote': 'Checked by us; no longer held: your city has a free place',
    'clear-into-queue': 'Checked by us; held for your city',
    'clear-as-duplicate': 'Checked by us',
    submit: 'Sent by us, as you asked',
    'submit-over-quota': 'Sent by us, as you asked, and held for your city',
    'submit-as-duplicate': 'Sent by us, as you asked',
    withdraw: 'Withdrawn by us, as you asked',
  },
  noHistory: 'Nothing yet.',

  mails: 'Mails to you',
  mailsNote:
    'If one did not arrive, look into the folder for unwanted mail. Nothing depends on it.',
  noMails: 'None yet.',
  mailKinds: {
    'draft-begun': 'The way back to your form',
    'draft-reminder': 'Reminder of the deadline',
    'draft-expired': 'The call closed before the form was sent',
    code: 'A code that was asked for',
    receipt: 'Receipt',
    ...endorsement.mailKinds,
    'held-for-city': 'Your city has no free place',
    promoted: 'A place became free',
    withdrawn: 'Your application is withdrawn',
    returned: 'We need more information from you',
    'return-reminder': 'Reminder: we need more information from you',
    'duplicate-confirmed': 'Another application of yours counts',
    'address-changed': 'The email address was changed',
  },
  mailStates: {
    queued: 'waiting to be sent',
    sending: 'being sent',
    sent: 'sent; no word of its arrival yet',
    delivered: 'arrived at your mail provider',
    bounced: 'came back: the address does not take it',
    complained: 'was marked as unwanted at your side',
    'given-up': 'could not be sent',
    dropped: 'no longer needed, not sent',
    'over-limit': 'not sent: too many emails were sent to this address, or from one network',
    'in-summary': 'told in a summary',
    'handed-on': 'told to the staff',
  },

  consents: 'Consents that you can change',
  consentsSave: 'Save the consents',
  data: 'Your data',
  dataText: 'Everything that we store of this application, in one file.',
  download: 'Download my data (JSON)',

  browsers: {
    title: 'Browsers that can open this application',
    text: 'Sign out a browser that you do not know or no longer use. It needs a new code to open the application again.',
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
      `${count} other ${count === 1 ? 'browser was' : 'browsers were'} signed out. The first code sent to your email address does this for browsers that had no code.`,
    more: (count: number): string => `And ${count} more.`,
  },

  forget: 'End on this device',
  forgetText: 'On a computer that others use, end your access when you are done.',
  forgotten: {
    title: 'This browser no longer knows your application',
    text: 'To come back, use the link in the mail from us, or ask for a code.',
  },

  others: 'Also under your address',
  othersText:
    'These were begun under the same e-mail address, by you or by somebody else. Each is opened by a code of its own.',
  openOther: (reference: string): string => `Open application ${reference}`,

  return: {
    title: 'Continue your application',
    lead: 'We email a code to the address that you applied with. It opens the application in this browser.',
    ofReference: (reference: string): string =>
      `The code goes to the e-mail address of application ${reference}.`,
    email: 'E-mail address',
    emailHint: 'The address that you gave in the form.',
    askBox: 'Yes, I want to continue this application here.',
    askBoxMissing: 'Tick the box if you want a code',
    ask: 'Send me a code',
    noMail:
      'If no email reaches you, try the browser in which you started. It can open your application until a code has opened it in another browser. You can also write to us and name your reference.',
    codeTitle: 'Enter the code',
    sent: 'If we know an application with these details, an email with a code is on its way. Enter the code here within 10 minutes.',
    code: 'Code',
    codeHint: 'The 6 or 12 digits in our newest email.',
    last: 'We send only a few codes to one address each day. If no new email arrives, enter the 12-digit code in our last email of today.',
    enter: 'Open my application',
    wrong: (left: number): string =>
      `This code is not right. Look at the mail once more; you have ${left} ${left === 1 ? 'try' : 'tries'} left.`,
    noCode: 'Enter the digits of the code in the email',
    over: 'This code is used up or older than 10 minutes. Ask for a new one.',
    again: 'Ask for a new code',
    tooOften: 'Too many codes were asked for from your network. Wait an hour and try again.',
  },
};
