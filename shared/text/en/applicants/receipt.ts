const places = (count: number): string => (count === 1 ? '1 application' : `${count} applications`);

/** The receipt of an application, on its page and in its mail. */
export const receipt = {
  title: 'We have received your application',
  reference: 'Your reference number',
  received: 'Received',
  late: (seconds: number): string =>
    `We received it ${seconds === 1 ? '1 second' : `${seconds} seconds`} after the deadline, within the grace period.`,
  heldForCity: (perCity: number): string =>
    `Your city has already submitted ${places(perCity)}, which is the maximum. Your application is on hold. If a place becomes free, we will take it off hold and email you.`,
  mail: 'We also email this receipt to you. Your application is valid even if the email does not arrive. Keep this page or write down your reference number.',
  next: 'What happens next',
  /** `closing` is undefined where the deadline has passed. */
  nextSteps: (closing: string | undefined): readonly string[] => [
    ...(closing === undefined
      ? []
      : [`You can change your application until the deadline: ${closing}.`]),
    'The WeGO secretariat reads every application and invites some applicants to an online interview.',
    'We will email you the decision, whether or not you are selected.',
  ],
  interviews: (days: string): string => `Interviews: ${days}`,
  results: (day: string): string => `Results: by ${day}`,
  print: 'Print or save this page for your records.',
  toDo: {
    title: 'Still to do',
    missing:
      'We do not have your nomination yet. Upload your nomination letter or name your supervisor before the deadline.',
    asked:
      'We have asked your supervisor to confirm your nomination. Ask your supervisor to look for our email, also in the spam folder. We will email you the answer.',
    add: 'Add your nomination',
  },
  viewOrChange: 'View or change your application',
  view: 'View your application',
};
