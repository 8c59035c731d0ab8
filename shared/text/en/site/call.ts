import type { CollectionTime, DocumentKind } from '#shared/domain/documents/document.ts';

/** The page of the call, and its deadline for a calendar. */
export const call = {
  states: {
    announced: 'Opening soon',
    open: 'Open for applications',
    grace: 'Closed',
    closed: 'Closed',
    archived: 'This workshop has ended',
  },
  opensOn: 'Applications open',
  closedOn: 'Applications closed',
  extended: 'We have extended the deadline.',
  wasBefore: 'Previous deadline:',
  apply: 'Apply now',
  graceNote: (minutes: number): string =>
    `If you start your application before the deadline, you can still submit it up to ${minutes} minutes after the deadline. We record it as late.`,
  addToCalendar: 'Add the deadline to your calendar (.ics)',
  workshop: 'About the workshop',
  when: 'Dates',
  where: 'Location',
  heldBy: 'Organised by',
  us: 'World Smart Sustainable Cities Organization (WeGO)',
  whoMayApply: 'Who can apply',
  perCity: 'Applicants per city',
  topics: 'Topics',
  tours: 'Technical tours',
  documents: 'Documents we ask for',
  documentsStart: 'You can start your application without these documents.',
  documentsWhen: {
    application: 'To add before the deadline',
    selection: 'Only if we select you',
  } satisfies Record<CollectionTime, string>,
  documentKinds: {
    'nomination-letter': 'Nomination letter, or the online confirmation of your supervisor',
    headshot: 'Portrait photo',
    passport: 'Copy of your passport photo page',
  } satisfies Record<DocumentKind, string>,
  needs: 'Applying takes about 20 minutes. You do not need an account or a password.',

  calendar: {
    deadline: (title: string): string => `Deadline to apply: ${title}`,
    description: 'Submit your application by this time.',
  },
};
