/** What stands on every page, or on pages of every area. */
export const page = {
  /** The language's own name, as a link to it says. */
  name: 'English',
  direction: 'ltr',
  organisation: 'World Smart Sustainable Cities Organization',
  skip: 'Skip to main content',
  callForApplications: 'Call for applications',
  rehearsal: (clock: string): string =>
    `This is a rehearsal. Its clock shows ${clock}. Nothing that you submit here is a real application.`,
  rehearsalLabel: 'Rehearsal',
  footer: 'World Smart Sustainable Cities Organization, Seoul',

  seoul: 'Seoul time',
  utc: 'UTC',
  /** Two clocks that show the same time. */
  bothClocks: (one: string, other: string): string => `${one} and ${other}`,

  closesOn: 'Deadline to apply',
  lateUntil: 'With your late code, you can submit until',
  inYourCity: 'Deadline in your city',
  contacts: 'Contact us',
  summaryTitle: 'There is a problem',
  summaryNote: 'Correct what is listed here, then select the button again.',
  /** Said only where something was typed or chosen. */
  summaryKept: 'Your answers are still on this page.',
  errorPrefix: 'Error:',
  honeypot: 'Leave this field empty',
};

/** The pages that say that something went wrong. */
export const standard = {
  refused: {
    'too-large': {
      title: 'The form is too long',
      text: 'The form was larger than 256 kilobytes. Go back, shorten your longest answers and submit it again.',
    },
    'not-text': {
      title: 'We could not read your form',
      text: 'Part of the form arrived in a format that we cannot read. Go back and submit it again. If this happens again, email us.',
    },
    'repeated-field': {
      title: 'We could not read your form',
      text: 'One of the answers arrived twice. Go back, check the form and submit it again.',
    },
    'not-a-form': {
      title: 'We could not read your form',
      text: 'You can apply only with the form on our site. Open the form and submit it from there.',
    },
  },
  notFound: {
    title: 'Page not found',
    text: 'The web address may be incomplete or mistyped.',
    noSuchReference:
      'There is no application with this reference number. Check the number. It has 8 letters and digits.',
    home: 'Go to the call for applications',
  },
  wrongMethod: {
    title: 'You cannot open this page directly',
    text: 'Start from the call for applications.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'We know about the problem. Wait a minute, then try again. In most browsers you can go back and find your answers there. If you submit a form twice, we still receive only one application.',
  },
};
