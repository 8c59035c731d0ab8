/** What stands in place of the form before the opening and after the closing. */
export const outside = {
  notYet: {
    title: 'Applications are not open yet',
    text: 'You can apply from',
  },
  closed: {
    title: 'Applications have closed',
    text: 'The deadline was',
    lost: 'We received your application after the deadline, so we did not save it. If you think that this is wrong, email us the time at which we received it.',
    receivedAt: 'We received it on',
    yes: 'Yes',
    answer: 'Your answer',
    copy: 'Your answers, to copy',
  },
  lateCode: {
    link: 'I have a code for a late application',
    title: 'Late application with a code',
    lead: 'The WeGO secretariat can let you apply after the deadline. Enter the email address that we sent your code to, and the code.',
    kept: 'If you have already started an application, open it in this browser first. Then your answers are kept.',
    open: 'Open an application that you started',
    email: 'Email address',
    code: 'Code',
    codeHint: '10 letters and digits, such as K7M2Q-9XD4T',
    enter: 'Continue with this code',
    noCode: 'Enter the 10 letters and digits of your code',
    wrong:
      'We cannot accept this code. Check the email address and the code, and the date in our email. A code works once.',
    tooOften: 'Too many codes were entered from your network. Try again in an hour, or email us.',
    failed: 'We could not check your code. Wait a minute, then select the button again.',
    notFromOurPages: 'We could not read this form. Enter the code again.',
    otherAddress:
      'Your late code is for another email address. On the first page, enter the email address that we sent the code to.',
  },
};
