import { grouped } from '../../grouped.ts';

const count = (number: number, one: string, many: string): string =>
  number === 1 ? one : `${grouped(number)} ${many}`;

/** The words of the pages of the form, from the start to the check of all answers. */
export const journey = {
  pages: {
    start: 'Start',
    you: 'About you',
    'role-and-city': 'Your role and city',
    motivation: 'Your motivation',
    documents: 'Nomination',
    check: 'Check your answers',
  },
  step: (number: number, of: number): string => `Step ${number} of ${of}`,
  continue: 'Save and continue',
  back: 'Back',
  saved: 'Your answers are saved.',

  start: {
    title: 'Apply for the workshop',
    lead: 'The form has 5 short pages. We save your answers each time you continue, so you can stop and come back later.',
    needs: 'Before you start',
    needsList: [
      'Applying takes about 20 minutes.',
      'You need an email address that you can check. You do not need an account or a password.',
      'You need a nomination from your city. You can upload a signed and stamped letter, as a PDF or photo, or name a supervisor who confirms online. You can add it until the deadline.',
    ] as readonly string[],
    data: 'How we use your data',
    dataText:
      'Only the WeGO secretariat and the partners you agree to can see your data. We delete applications that are not submitted 14 days after the deadline. If you are not selected, we delete your application 90 days after the results. If you are selected, we delete it 12 months after the workshop.',
    begin: 'Start now',
    continueTitle: 'You have started an application',
    continueText: (reference: string): string => `Reference number: ${reference}`,
    continueButton: 'Continue application',
    submittedTitle: 'You have submitted an application',
    submittedButton: 'View your application',
    another: 'Start another application',
    anotherNote: (reference: string): string =>
      `We consider only one application from each person. If you start another application, this browser no longer opens ${reference}. You can still open it with a 6-digit code that we email you.`,
    elsewhere: 'Continue an application you started on another device',
    onePage: 'Use a form on one page instead',
    tooMany: 'Too many applications were started from your network in the last hour.',
  },

  stale: {
    summary: 'This page was saved in another window after you opened it here.',
    text: 'Where an answer is different, we also show what you saved in the other window. To keep the answers in this window, select “Save and continue”.',
    other: (value: string): string =>
      value === ''
        ? 'In the other window you left this empty'
        : `In the other window you saved: ${value}`,
  },
  tooLarge: 'Your answers are too long to save. Shorten the longest ones.',
  notSaved: 'We could not save this page. Wait a minute, then select the button again.',
  unsaved:
    'We could not save this. Wait a minute, then go back and select the button again. It is safe to select it more than once.',
  again:
    'We could not open your application. Your saved answers are safe. Wait a minute, then go back and select the button again.',
  noAccess: {
    title: 'We cannot open your application in this browser',
    text: 'You started it in another browser, you signed out on this device, or it has expired.',
    link: 'Get a code by email to continue your application',
    start: 'Go to the first page of the form',
  },

  check: {
    title: 'Check your answers and submit',
    lead: 'Your application is not submitted until you select the button at the end of this page.',
    leadOfChanges:
      'Your changes are not submitted until you select the button at the end of this page.',
    change: 'Change',
    changeWhat: (what: string): string => `Change “${what}”`,
    nothing: 'Not provided',
    send: 'Submit application',
    sendChanges: 'Submit changes',
    notComplete: 'You need to add or change some answers before you can submit.',
    changed:
      'Your answers were changed in another window after you opened this page. Check them and submit again.',
    nothingNew:
      'You have already submitted these answers and have not changed anything since. You can change your consent at any time on the page “Your application”.',
    sentBefore: (when: string): string =>
      `Until you submit your changes, we use the application you submitted on ${when}.`,
    declarations: 'Declaration and consent',
    levelWarning: 'The workshop is for managers. You can still apply, and the secretariat decides.',
    nameNotLatin:
      'This name has no Latin letters. If your passport also shows your name in Latin letters, change it to those. If not, leave it as it is.',
  },

  characters: (number: number): string => count(number, '1 character', 'characters'),
};
