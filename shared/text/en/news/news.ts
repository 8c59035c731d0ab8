/** The words about the list for news: its form and its pages. */
export const news = {
  title: 'Stay tuned',
  promise:
    'We write to you once when a call is announced, once when it opens and once when its deadline is extended. Nothing else, and one click leaves the list.',
  promiseWhileOpen: 'Not the right time for you?',
  openForm: 'Get a mail when this deadline moves or the next call opens',
  email: 'E-mail address',
  send: 'Keep me posted',
  data: 'The address is used for this alone, and erased when you leave the list.',
  summaryTitle: 'There is a problem',
  errors: {
    missing: 'Enter your e-mail address',
    'too-long': 'An e-mail address has at most 254 characters',
  },
  notFromOurPages:
    'Your browser did not say that this form came from our page. Please send it once more from here.',
  notSaved: 'We could not take your address just now. Please wait a minute and send it again.',
  notDone: 'We could not do this just now. Please wait a minute and press the button again.',

  sent: {
    title: 'Please look into your mailbox',
    texts: [
      'We are sending a mail to the address that you gave. It has a link and six digits: with them you confirm that the address is yours. Only then is it on the list.',
      'No mail after ten minutes? Look among the unwanted mails. One address gets one such mail an hour and three a day, however often it is given here.',
    ],
  },

  confirm: {
    title: 'Confirm your address',
    text: 'Programs that check mails open links and press buttons. So that a person decides: type the six digits that stand in the mail beside this link.',
    code: 'Six digits from the mail',
    send: 'Put me on the list',
    errors: {
      missing: 'Enter the six digits that stand in the mail',
      wrong:
        'These are not the six digits of this mail. Take them from the mail whose link you followed',
      'from-elsewhere':
        'Your browser did not say that this form came from our page. Send it once more from here',
    },
  },
  confirmed: {
    title: 'You are on the list',
    text: 'We write to you when a call is announced, opens or is extended. Each of these mails has a link that takes you off the list.',
  },
  expired: {
    title: 'This link does not hold any more',
    text: 'A link to confirm an address holds for seven days. Give your address once more, and we send another.',
  },

  leave: {
    title: 'Leave the list?',
    text: 'You get no more mails when a call is announced, opens or is extended.',
    send: 'Leave the list',
  },
  left: {
    title: 'You have left the list',
    text: 'Your address is erased from it. A mail that is on its way just now may still arrive.',
    undo: 'Was that a mistake, or a program that checks your mails?',
    send: 'Stay on the list',
  },
  notOnList: {
    title: 'You are not on the list',
    text: 'By this link no address is on the list, so you get no more mails.',
  },
  again: 'Give an address',
};
