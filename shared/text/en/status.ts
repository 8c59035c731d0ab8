import { endorsement } from './endorsement.ts';

/** The words of the status page, and of the way back to it. */
export const status = {
  title: 'Your application',
  reference: 'Reference',
  state: 'State',
  states: {
    draft: 'Not sent yet',
    submitted: 'Sent: we have your application',
    'held-for-city':
      'Sent: held for your city, whose places are taken. If one becomes free, yours moves up',
    'held-as-duplicate': 'Sent: we have your application',
    withdrawn: 'Withdrawn',
    expired: 'Not sent before the closing',
  },
  sentOn: 'Received',
  closesOn: 'You can change it until',
  unsent:
    'You have made changes that are not sent. What you sent before counts until you send them.',
  notSent: 'You have not sent this application yet. It counts only when it is sent.',
  goOn: 'Go on with the form',
  change: 'Change the application',
  check: 'Check and send the changes',
  receipt: 'Receipt to print',
  overNow: 'The call is closed: the application can no longer be changed.',

  history: 'What has happened',
  historyOf: {
    start: 'Begun',
    submit: 'Sent',
    'submit-over-quota': 'Sent, and held for your city',
    'submit-as-duplicate': 'Sent',
    revise: 'Changed and sent again',
    'revise-into-full-city': 'Changed and sent again; held for your city',
    'revise-into-free-city': 'Changed and sent again; no longer held for a city',
    promote: 'A place of your city became free: no longer held',
    'change-consents': 'Consents changed',
    ...endorsement.history,
    withdraw: 'Withdrawn',
    expire: 'Closed without having been sent',
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
    promoted: 'A place became free',
    withdrawn: 'Your application is withdrawn',
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
    'over-limit': 'not sent: too many emails were sent to this address, or from one connection',
    'in-summary': 'told in a summary',
  },

  consents: 'Consents that you can change',
  consentsSave: 'Save the consents',
  consentsSaved: 'Your consents are saved.',
  data: 'Your data',
  dataText: 'Everything that we store of this application, in one file.',
  download: 'Download my data (JSON)',

  withdraw: 'Withdraw the application',
  withdrawText:
    'A withdrawn application is not considered, and its place goes to the next of your city. You cannot take this back; you can apply anew while the call is open.',
  withdrawBox: 'Yes, I withdraw this application.',
  withdrawMissing: 'Tick the box if you want to withdraw',
  withdrawButton: 'Withdraw',
  withdrawn: 'Your application is withdrawn.',

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
    lead: 'We mail a code of six digits to the address that you applied with. It opens the application in this browser.',
    ofReference: (reference: string): string =>
      `The code goes to the e-mail address of application ${reference}.`,
    email: 'E-mail address',
    emailHint: 'The address that you gave in the form.',
    askBox: 'Yes, I want to continue this application here.',
    askBoxMissing: 'Tick the box if you want a code',
    ask: 'Send me a code',
    noMail:
      'If no mail reaches you: the browser in which you began still knows your application. Else write to us and name your reference.',
    codeTitle: 'Enter the code',
    sent: 'If we know an application under what you gave, a mail with a code is on its way. It holds for 10 minutes, in this browser only.',
    code: 'Code of six digits',
    enter: 'Open my application',
    wrong: (left: number): string =>
      `This code is not right. Look at the mail once more; you have ${left} ${left === 1 ? 'try' : 'tries'} left.`,
    noCode: 'Enter the six digits of the code in the mail',
    over: 'This code is used up or older than 10 minutes. Ask for a new one.',
    again: 'Ask for a new code',
    tooOften: 'Codes were asked for too often. Please wait an hour and try again.',
  },
};
