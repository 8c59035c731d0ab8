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
  nextSteps: (closing: string): readonly string[] => [
    `You can change your application until the deadline: ${closing}.`,
    'The WeGO secretariat reads every application and invites some applicants to an online interview.',
    'We will email you the decision, whether or not you are selected.',
  ],
  print: 'Print or save this page for your records.',
};
