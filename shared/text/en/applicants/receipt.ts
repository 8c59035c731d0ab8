const places = (count: number): string =>
  count === 1 ? 'one application' : `${count} applications`;

/** The receipt of an application, on its page and in its mail. */
export const receipt = {
  title: 'We have your application',
  reference: 'Your reference',
  received: 'Received',
  late: (seconds: number): string =>
    `It came ${seconds === 1 ? 'one second' : `${seconds} seconds`} after the closing, within the published grace time.`,
  heldForCity: (perCity: number): string =>
    `Your city has already sent ${places(perCity)}, as many as we take. Yours is held for the city: if a place becomes free, it moves up, and we tell you.`,
  mail: 'We are also sending this receipt to your e-mail address. Your application counts even if that mail does not arrive: keep this page or write the reference down.',
  next: 'What happens next',
  nextSteps: (closing: string): readonly string[] => [
    `Applications close on ${closing}.`,
    'The WeGO secretariat reads every application and invites some applicants to an online interview.',
    'You are told the decision by mail, whatever it is.',
  ],
  print: 'Print or save this page for your records.',
  toDo: {
    title: 'Still to do',
    missing:
      'We do not have your nomination yet. Upload your nomination letter or name your supervisor before the deadline.',
    asked:
      'We have asked your supervisor to confirm your nomination. We will email you the answer.',
    add: 'Add your nomination',
  },
  viewOrChange: 'View or change your application',
  view: 'View your application',
};
