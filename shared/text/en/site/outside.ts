/** What stands in place of the form before the opening and after the closing. */
export const outside = {
  notYet: {
    title: 'Applications are not open yet',
    text: 'You can apply from',
  },
  closed: {
    title: 'Applications are closed',
    text: 'The last minute to apply was',
    lost: 'Your application arrived after the closing and was not stored. If you believe that this is wrong, write to us and name the time below.',
    receivedAt: 'We received it at',
    yes: 'Yes',
    answer: 'Your answer',
    copy: 'What you wrote, to copy',
  },
};
