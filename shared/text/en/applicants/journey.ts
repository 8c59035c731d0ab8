const count = (number: number, one: string, many: string): string =>
  number === 1 ? one : `${number} ${many}`;

/** The words of the Start page and of the five pages after it. */
export const journey = {
  pages: {
    start: 'Start',
    you: 'About you',
    'role-and-city': 'Your city and role',
    motivation: 'Motivation',
    documents: 'Nomination',
    check: 'Check and send',
  },
  step: (number: number, of: number): string => `Step ${number} of ${of}`,
  continue: 'Save and continue',
  back: 'Back',
  saved: 'Everything you have entered is saved.',

  start: {
    title: 'Apply',
    lead: 'Five short pages. Each is saved when you continue, so you can stop at any time and go on later.',
    needs: 'What you need',
    needsList: [
      'About 20 minutes.',
      'An e-mail address that you can read. You need no account and no password.',
      'A nomination: a letter as PDF or photo, or the name and office address of your superior, who confirms on-line. You can add it until the closing.',
    ] as readonly string[],
    data: 'Your data',
    dataText:
      'Only the WeGO secretariat and the partners that you agree to read what you send. What you do not send is erased 14 days after the closing. If you are not selected, your application is erased 90 days after the results; if you are, 12 months after the workshop.',
    begin: 'Start now',
    continueTitle: 'You have begun an application',
    continueText: (reference: string): string => `Its reference is ${reference}.`,
    continueButton: 'Go on with it',
    another: 'Begin another application',
    anotherNote: (reference: string): string =>
      `If you begin another application, this browser no longer opens ${reference}. You can still open it with a 6-digit code that we email you.`,
    elsewhere: 'Continue an application that you began on another device',
    onePage: 'I prefer the whole form on one page',
    tooMany:
      'Too many applications were begun from this line within an hour. Please wait and try again.',
  },

  stale: {
    summary: 'This page was saved in another window after you opened it.',
    text: 'What you typed here is below, and nothing of it is lost. Fields that differ show what was saved in the other window. Press “Save and continue” to keep what stands in this window.',
    other: (value: string): string =>
      value === '' ? 'Saved in the other window: nothing' : `Saved in the other window: ${value}`,
  },
  tooLarge:
    'Your answers are longer than we can store. Please shorten the longest ones. What you typed is still below.',
  notSaved:
    'We could not save this page just now. Nothing is lost: what you typed is still below. Please wait a minute and press the button again.',
  unsaved:
    'We could not save this just now. Wait a minute, then go back and select the button again. Sending it twice does no harm.',
  again:
    'We cannot read your application just now. Nothing of it is lost: please wait a minute, go back and press the button again. What you typed is below, to copy.',
  noAccess: {
    title: 'We do not know this browser any more',
    text: 'This page belongs to an application that was begun elsewhere, was ended here, or has expired. What you typed is below, to copy.',
    link: 'Continue your application with a code by mail',
    start: 'Go to the start of the form',
  },

  check: {
    title: 'Check and send',
    lead: 'Nothing is sent before you press the button at the end of this page.',
    change: 'Change',
    changeWhat: (what: string): string => `Change: ${what}`,
    nothing: 'Not answered',
    send: 'Send my application',
    sendChanges: 'Send the changes',
    notComplete: 'Some answers are missing or need a change before you can send.',
    changed:
      'Your answers were changed in another window after you opened this page. Please look them over and send them once more.',
    nothingNew:
      'You have sent this already, and no answer was changed since. What you agree to can be changed on the page of your application at any time.',
    sentBefore: (when: string): string =>
      `The application that you sent on ${when} counts until you send the changes.`,
    declarations: 'Declarations',
    levelWarning:
      'The workshop is meant for managerial level. You can apply all the same; the secretariat decides.',
  },

  characters: (number: number): string => count(number, 'one character', 'characters'),
};
