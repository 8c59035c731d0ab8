/** Where people can go who cannot apply now. */
export const onward = {
  call: 'Read the call for applications',
  news: 'Sign up for email updates',
  opening: 'Add the opening date to your calendar (.ics)',
  grace: (until: string): string =>
    `If you started an application before the deadline, you can still submit it until ${until}.`,
  continue: 'Continue your application',
  elsewhere: 'Continue an application that you started on another device',
  next: 'What happens next',
  decision: 'We will email every applicant the result.',
  results: (day: string): string => `We will email every applicant the result by ${day}.`,
  drafts:
    'If you started an application and did not submit it, you can still read it. We delete it 14 days after the deadline.',
  open: 'Open your application',
  preview: {
    workshop: (place: string, days: string): string => `Workshop for cities: ${place}, ${days}.`,
    opens: (when: string): string => `Applications open on ${when}.`,
    closes: (when: string): string => `Apply by ${when}.`,
  },
  calendar: {
    opening: (title: string): string => `Applications open: ${title}`,
    description: 'From this time on, you can apply for the workshop.',
  },
};
