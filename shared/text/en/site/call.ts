/** The page of the call, and its deadline for a calendar. */
export const call = {
  states: {
    announced: 'Opens soon',
    open: 'Open for applications',
    grace: 'Closed',
    closed: 'Closed',
    archived: 'This workshop is over',
  },
  opensOn: 'Applications open',
  closedOn: 'Applications closed',
  extended: 'The deadline was extended.',
  wasBefore: 'It was before:',
  apply: 'Apply now',
  graceNote: (minutes: number): string =>
    `A form that you opened before the closing is still taken for ${minutes} minutes after it, and recorded as late.`,
  addToCalendar: 'Add the deadline to your calendar (.ics)',
  workshop: 'The workshop',
  when: 'When',
  where: 'Where',
  heldBy: 'Held by',
  whoMayApply: 'Who may apply',
  perCity: 'Places',
  topics: 'Topics',
  tours: 'Technical tours',
  documents: 'Documents',
  documentsNote: 'You need none of these to apply now. We ask those for them who are selected.',
  needs: 'To apply you need about 20 minutes. No account and no password.',

  calendar: {
    deadline: (title: string): string => `Last minute to apply: ${title}`,
    description: 'The last minute in which the call takes applications.',
  },
};
