/** The words about the nomination: choice, state, the endorser's page, the form to print. */
export const endorsement = {
  choose: 'How does your city nominate you?',
  chooseHint: 'You can send your application without it, and add or change it later.',
  chooseMissing: 'Choose how your city nominates you; “later” is an answer, too',
  options: {
    letter: 'A letter, signed and stamped',
    endorsement: 'My superior confirms on-line, by a link that we mail',
    later: 'I will say later',
  } as Readonly<Record<string, string>>,
  endorser: 'Your superior, for the confirmation on-line',
  endorserNote:
    'Fill in these two only if your superior confirms on-line. We mail the link when you send your application, and remind them when they do not answer.',
  endorserName: 'Name of your superior',
  endorserNameMissing: 'Enter the name of your superior',
  endorserAddress: 'Office e-mail address of your superior',
  endorserAddressHint: 'Their own, at the city or the office; not yours.',
  endorserAddressMissing: 'Enter the office e-mail address of your superior',
  ownAddress:
    'This is your own e-mail address. Nobody can confirm their own nomination: enter the address of your superior',
  letter: 'The letter',
  letterText:
    'You can use our form: it names you and the workshop, and has room for the signature and the stamp.',
  printForm: 'Nomination form to print and sign',

  panel: {
    title: 'Nomination',
    noneYet: 'You have not said yet how your city nominates you. You can add it until the closing.',
    none: 'You have not said how your city nominates you.',
    letter: 'You have chosen a letter.',
    later: 'You will say later how your city nominates you.',
    onSending: (name: string, address: string): string =>
      `When you send the application, we ask ${name} (${address}) to confirm.`,
    incomplete:
      'Nobody is asked yet: the name or the address of your superior is missing or is not right.',
    notAsked:
      'Nobody is asked yet. That address has had as many of our mails today as we send. Ask again tomorrow.',
    states: {
      requested: 'We have asked, and wait for the answer.',
      endorsed: 'Your superior has confirmed the nomination.',
      refused: 'Your superior does not confirm the nomination.',
      bounced: 'Our mail did not reach your superior. Check the address, or name another.',
      replaced: 'Nobody is asked any longer.',
    },
    endorser: 'Superior',
    askedOn: 'Asked',
    answeredOn: 'Answered',
    reason: 'Reason given',
    again: 'Ask the same person again',
    againHint: 'The same mail, with the same link, goes out once more.',
    replace: 'Name a superior to be asked',
    replaceOther: 'Name another superior',
    replaceHint: 'The link that was mailed before is dead from then on.',
    ask: 'Send the request',
    asked: 'The request is on its way.',
    tooOften:
      'This address has had three of our mails today. Please try again tomorrow, or name another.',
  },

  history: {
    'ask-endorser': 'Your superior was asked to confirm the nomination',
    endorse: 'Your superior has confirmed the nomination',
    'refuse-endorsement': 'Your superior does not confirm the nomination',
    'bounce-endorsement': 'Our mail did not reach your superior',
  },
  mailKinds: {
    endorsed: 'Your superior has confirmed',
    'endorsement-refused': 'Your superior does not confirm',
    'endorsement-bounced': 'Our mail did not reach your superior',
  },
};
