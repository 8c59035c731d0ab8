import type { DocumentKind } from '#shared/domain/documents/document.ts';
import type { StillToDo } from '#shared/domain/draft/still-to-do.ts';

/** The pages on which the nomination and its files are given, and what is still to do about it. */
export const nomination = {
  question: 'How will your city nominate you?',
  hint: 'You can submit your application first and add or change this before the deadline.',
  missing:
    'Select how your city will nominate you. If you do not know yet, select “I will decide later”.',
  options: {
    letter: 'I will upload a signed and stamped letter',
    endorsement: 'I will name my supervisor, who confirms by email',
    later: 'I will decide later',
  } as Readonly<Record<string, string>>,

  supervisor: {
    title: 'Your supervisor',
    lead: 'We email your supervisor a link when you submit your application. The confirmation takes about 2 minutes. If there is no answer, we send reminders.',
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

  toDo: {
    lines: {
      choose: 'Tell us how your city will nominate you.',
      later: 'Add your nomination before the deadline.',
      letter: 'Upload your nomination letter before the deadline.',
      'send-changes': 'Submit the changes to your nomination before the deadline.',
      supervisor: 'Name the supervisor who will confirm your nomination.',
      wait: 'We have asked your supervisor to confirm your nomination. You do not need to do anything now.',
      refused:
        'Your supervisor has not confirmed your nomination. Name another person or upload a letter.',
      bounced: 'Our email did not reach your supervisor. Check the email address.',
    } satisfies Record<StillToDo, string>,
    links: {
      choose: 'Add your nomination',
      later: 'Add your nomination',
      letter: 'Upload your nomination letter',
      'send-changes': 'Check your answers and submit',
      supervisor: 'Name your supervisor',
      wait: 'View your nomination',
      refused: 'View your nomination',
      bounced: 'View your nomination',
    } satisfies Record<StillToDo, string>,
    until: (when: string): string => `Your supervisor can answer until ${when}.`,
  },
};
