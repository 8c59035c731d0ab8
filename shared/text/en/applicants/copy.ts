/** The words about a copy of the answers by email. */
export const copyWords = {
  box: 'Email me a copy of my answers (optional)',
  later:
    'After you submit, you can get a copy of your answers by email. To do this, open your application with a 6-digit code.',
  title: 'A copy of your answers',
  button: 'Email me a copy of my answers',
  first:
    'We can email you a copy of your answers. To show that the email address is yours, open your application with a 6-digit code first.',
  code: 'Get a code',
  enough: 'We have emailed you 3 copies today. You can ask for another copy tomorrow.',
};
