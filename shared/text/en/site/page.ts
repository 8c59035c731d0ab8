/** What stands on every page, or on pages of every area. */
export const page = {
  /** The language's own name, as a link to it says. */
  name: 'English',
  direction: 'ltr',
  organisation: 'World Smart Sustainable Cities Organization',
  skip: 'Skip to the main content',
  callForApplications: 'Call for applications',
  rehearsal: (clock: string): string =>
    `This is a rehearsal. Its clock says ${clock}. Nothing you send here counts.`,
  rehearsalLabel: 'Rehearsal',
  footer: 'World Smart Sustainable Cities Organization, Seoul',

  seoul: 'Seoul time',
  utc: 'UTC',
  /** Two clocks that show the same time. */
  bothClocks: (one: string, other: string): string => `${one} and ${other}`,

  closesOn: 'Last minute to apply',
  lateUntil: 'With your late code, you can submit until',
  inYourCity: 'The deadline in your city',
  contacts: 'Contacts',
  summaryTitle: 'There is a problem',
  summaryNote: 'Nothing is lost: what you typed is still below.',
  errorPrefix: 'Error:',
  honeypot: 'Leave this field empty',
};

/** The pages that say that something went wrong. */
export const standard = {
  refused: {
    'too-large': {
      title: 'That was too much for one form',
      text: 'The form was larger than 256 kilobytes. Please go back, shorten the long answers and send it again.',
    },
    'not-text': {
      title: 'We could not read what was sent',
      text: 'Part of it was not text as browsers send it. Please go back and send the form again. If it happens once more, write to us.',
    },
    'repeated-field': {
      title: 'We could not read what was sent',
      text: 'One field arrived twice. Please go back, look the form over and send it again.',
    },
    'not-a-form': {
      title: 'We could not read what was sent',
      text: 'Applications come from the form on our page. Please open it and send it from there.',
    },
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may have been cut off or mistyped.',
    noSuchReference:
      'We know no application with this reference. Look at it once more: it has eight letters and digits.',
    home: 'Go to the call for applications',
  },
  wrongMethod: {
    title: 'That page cannot be used in this way',
    text: 'Please start from the call for applications.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'We have been told. Please try again in a minute. Pressing “Back” keeps what you typed in most browsers; sending a form twice never makes two applications.',
  },
};
