/** The mails to the list for news. */
export const newsMails = {
  why: 'You get this mail because your address is on the list for news of our calls.',
  leave: 'Leave the list with one click',
  page: 'The page of the call',
  workshop: 'The workshop',
  when: 'When',
  where: 'Where',
  opens: 'Applications open',
  closes: 'Last minute to apply',
  wasBefore: 'It was before',
  signature: 'The WeGO secretariat',
  confirm: {
    subject: 'Confirm your address for news of our calls',
    text: (title: string): string =>
      `somebody, hopefully you, gave this address on the page of the ${title}, to be told when a call is announced, opens or is extended.`,
    greeting: 'Good day,',
    code: 'Your six digits',
    open: 'To be put on the list, open this page and type the six digits there',
    until: 'The link holds until',
    notYou: 'If it was not you, do nothing: without the digits nobody is put on the list.',
  },
  isOn: {
    subject: 'Your address is on the list for news of our calls',
    text: 'somebody, hopefully you, gave this address once more. It is on the list already, and there is nothing to do.',
  },
  announced: {
    subject: (edition: string): string => `[WeGO call ${edition}] A new call is announced`,
    text: (title: string): string => `a new call for applications is announced: ${title}.`,
  },
  opened: {
    subject: (edition: string): string => `[WeGO call ${edition}] Applications are open`,
    text: (title: string): string => `the call for the ${title} is open.`,
    apply: 'Apply here',
  },
  extended: {
    subject: (edition: string): string => `[WeGO call ${edition}] The deadline is extended`,
    text: (title: string): string => `the call for the ${title} takes applications for longer.`,
  },
};
