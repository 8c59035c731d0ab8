/** The words about email updates: their form and their pages. */
export const news = {
  title: 'Get email updates',
  promise:
    'We email you once when a call for applications is announced, once when it opens and once if its deadline is extended. We send nothing else, and you can unsubscribe at any time.',
  promiseWhileOpen: 'Cannot apply now?',
  openForm: 'Get an email if the deadline changes or the next call for applications opens',
  email: 'Email address',
  send: 'Sign up',
  data: 'We use your address only for these updates. We delete it when you unsubscribe.',
  summaryTitle: 'There is a problem',
  errors: {
    missing: 'Enter your email address',
    'too-long': 'The email address must be 254 characters or fewer',
  },
  notFromOurPages:
    'Your browser did not tell us that this form came from our site. Select the button again on this page.',
  notSaved: 'We could not save your address. Wait a minute, then select the button again.',
  notDone: 'We could not do this. Wait a minute, then select the button again.',

  sent: {
    title: 'Check your email',
    texts: [
      'We are sending an email to the address that you entered. It contains a link and a 6-digit code. You get updates only after you have opened the link and entered the code.',
      'If the email does not arrive within 10 minutes, check your spam folder. We send at most 1 of these emails per hour and 3 per day to each address.',
    ],
  },

  confirm: {
    title: 'Confirm your email address',
    text: 'Enter the 6-digit code from the email in which you found this link. We ask for it because some email programs open links by themselves.',
    code: '6-digit code',
    send: 'Confirm email address',
    errors: {
      missing: 'Enter the 6-digit code from the email',
      wrong:
        'This code is not correct. Enter the code from the email in which you opened the link.',
      'from-elsewhere':
        'Your browser did not tell us that this form came from our site. Select the button again on this page.',
    },
  },
  confirmed: {
    title: 'You are signed up',
    text: 'We will email you when a call for applications is announced, opens or is extended. Every email has a link to unsubscribe.',
  },
  expired: {
    title: 'This link has expired',
    text: 'A link to confirm an address works for 7 days. Enter your address again, and we will send you a new link.',
  },

  leave: {
    title: 'Unsubscribe from email updates?',
    text: 'We will no longer email you when a call for applications is announced, opens or is extended.',
    send: 'Unsubscribe',
  },
  left: {
    title: 'You have unsubscribed',
    text: 'We have deleted your address from the list. You may still get an email that we were already sending.',
    undo: 'Was this a mistake, or did an email program do it?',
    send: 'Sign up again',
  },
  notOnList: {
    title: 'You are not signed up',
    text: 'This link does not match any address on our list, so we will not email you.',
  },
  again: 'Sign up for email updates',
};
