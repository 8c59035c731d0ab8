/** The mails to people who signed up for email updates. */
export const newsMails = {
  why: 'You get this email because you signed up for updates about our calls for applications.',
  leave: 'Unsubscribe',
  page: 'View the call for applications',
  workshop: 'Workshop',
  when: 'Dates',
  where: 'Location',
  opens: 'Applications open',
  closes: 'Deadline to apply',
  wasBefore: 'Previous deadline',
  signature: 'WeGO secretariat',
  confirm: {
    subject: 'Confirm your email address for WeGO updates',
    text: (title: string): string =>
      `We are the WeGO secretariat. Someone, probably you, signed up with this address on the page of the ${title}. After you confirm the address, we email you when a call for applications is announced, opens or is extended.`,
    greeting: 'Hello,',
    code: 'Your 6-digit code',
    open: 'Enter the code to confirm your address',
    until: 'The link works until',
    notYou:
      'If this was not you, ignore this email. We add an address only after the code is entered.',
  },
  isOn: {
    subject: 'You are already signed up for WeGO updates',
    text: 'We are the WeGO secretariat. Someone, probably you, signed up with this address again. It is already on our list, so you do not need to do anything.',
  },
  announced: {
    subject: (edition: string): string => `[WeGO call ${edition}] New call for applications`,
    text: (title: string): string => `We have announced a new call for applications: ${title}.`,
  },
  opened: {
    subject: (edition: string): string => `[WeGO call ${edition}] Applications are open`,
    text: (title: string): string => `Applications for the ${title} are now open.`,
    apply: 'Apply now',
  },
  extended: {
    subject: (edition: string): string => `[WeGO call ${edition}] Deadline extended`,
    text: (title: string): string => `We have extended the deadline to apply for the ${title}.`,
  },
};
