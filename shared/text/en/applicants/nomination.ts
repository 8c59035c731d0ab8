import type { DocumentKind } from '#shared/domain/documents/document.ts';

/** The pages on which the nomination and its files are given, and what is still to do about it. */
export const nomination = {
  question: 'How will your city nominate you?',
  hint: 'A nomination shows that your city wants to send you and allows you to attend. You can submit your application first and add or change this before the deadline.',
  afterwards: 'After you submit, we ask you for the letter or for your supervisor.',
  missing:
    'Select how your city will nominate you. If you do not know yet, select “I will decide later”.',
  options: {
    letter: 'I will upload a signed and stamped letter',
    endorsement: 'I will name my supervisor, who confirms online',
    later: 'I will decide later',
  } as Readonly<Record<string, string>>,

  supervisor: {
    title: 'Your supervisor',
    lead: 'Your supervisor is the person who decides whether you can attend, such as your director or mayor. We email this person a link when you submit your application. The confirmation takes about 2 minutes. If there is no answer, we send reminders. You can also name someone else or upload a letter instead.',
  },

  file: {
    titles: {
      'nomination-letter': 'Upload your nomination letter',
      headshot: 'Upload your photo',
      passport: 'Upload your passport page',
    } satisfies Record<DocumentKind, string>,
    template:
      'You can use our template. It already contains your details, the workshop and the words of the nomination. Print it, then have it signed and stamped.',
    replaceWith: 'Replace this file',
    continue: 'Continue',
    skip: 'Skip for now',
    details: 'File details',
  },

  replyBy: (when: string): string => `We asked for an answer by ${when}.`,
};
