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
    tooOften:
      'This address has had three of our mails today. Please try again tomorrow, or name another.',
  },

  page: {
    title: 'Nomination of an applicant',
    lead: (title: string): string =>
      `This person applies to the ${title}, and has named you as the superior who confirms that the city nominates them.`,
    who: 'Who asks',
    name: 'Name',
    position: 'Position',
    city: 'City',
    meaning: 'What it means',
    meanings: [
      'By confirming you say that the city nominates this person and lets them take part if they are selected.',
      'It promises no place: the WeGO secretariat selects.',
      'Your name and your answer are shown to the applicant and to the secretariat, and are erased with the application.',
      'You can answer once. To change your answer, write to us.',
    ] as readonly string[],
    verdict: 'Your answer',
    verdictMissing: 'Choose an answer',
    verdicts: {
      endorse: 'Yes, the city nominates this person',
      refuse: 'No, I do not confirm this',
    } as Readonly<Record<string, string>>,
    answeredAs: 'Your own name',
    answeredAsHint: 'Typed in the place of a signature.',
    answeredAsMissing: 'Enter your own name',
    reason: 'Reason, if you do not confirm (optional)',
    reasonHint: 'Up to 500 characters. The applicant sees it.',
    answer: 'Send my answer',
    until: 'You can answer until',
    elsewhere:
      'Your answer did not come from this page. Please look it over and send it once more.',
    busy: 'We could not save your answer just now. Please wait a minute and press the button again.',
  },

  over: {
    endorsed: {
      title: 'The nomination is confirmed',
      text: 'Thank you. We have your answer: the city nominates this person. The applicant has been told. To change it, write to us.',
    },
    refused: {
      title: 'The nomination is not confirmed',
      text: 'Thank you. We have your answer: the nomination is not confirmed. The applicant has been told. To change it, write to us.',
    },
    replaced: {
      title: 'You are no longer asked',
      text: 'The applicant has named somebody else or chosen another way. This link is no longer needed; you need do nothing.',
    },
    withdrawn: {
      title: 'This application was withdrawn',
      text: 'There is nothing left to confirm; you need do nothing.',
    },
    over: {
      title: 'The time to answer is over',
      text: 'This link holds no longer. If the nomination still matters, write to us.',
    },
    unknown: {
      title: 'We do not know this link',
      text: 'It may have been cut off on the way, or the workshop is over. Copy the whole link out of the mail, or write to us.',
    },
  },

  form: {
    title: 'Nomination form',
    lead: 'Print this page, or download the form as a PDF. Have it signed and stamped.',
    statement: (title: string): string =>
      `The city named below nominates the person named below for the ${title}, and lets them take part if they are selected.`,
    workshop: 'Workshop',
    applicant: 'Applicant',
    ownScript: 'Name in own script',
    department: 'Department',
    reference: 'Reference of the application',
    endorser: 'The superior',
    lines: ['Name', 'Position', 'Date', 'Signature', 'Stamp of the city or office'] as const,
    notGiven: 'not entered yet',
    pdf: 'Download the form as a PDF',
    byHand: 'to be written by hand',
    footer: (reference: string): string => `Nomination form of the application ${reference}`,
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
