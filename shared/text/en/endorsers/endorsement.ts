/** The words about the nomination: choice, state, the supervisor's page, the letter to print. */
export const endorsement = {
  endorserName: 'Supervisor’s full name',
  endorserNameMissing: 'Enter your supervisor’s full name',
  endorserAddress: 'Supervisor’s work email address',
  endorserAddressHint: 'Use their own address at the city or office, not yours.',
  endorserAddressMissing: 'Enter your supervisor’s work email address',
  ownAddress:
    'Enter your supervisor’s email address, not your own. You cannot confirm your own nomination.',
  printForm: 'Print the nomination letter template',

  panel: {
    title: 'Nomination',
    noneYet:
      'You have not told us how your city will nominate you. You can do this until the deadline.',
    none: 'You did not tell us how your city nominates you.',
    letter: 'You chose to upload a nomination letter.',
    later: 'You chose to decide later how your city will nominate you.',
    onSending: (name: string, address: string): string =>
      `When you submit your application, we will email ${name} at ${address} and ask them to confirm.`,
    incomplete:
      'We have not asked anyone yet: your supervisor’s name or email address is missing or incorrect.',
    notAsked:
      'We have not asked anyone yet. We have sent as many requests today as we can, to this address or for this application. Try again tomorrow.',
    states: {
      requested: 'We have asked your supervisor to confirm and are waiting for an answer.',
      endorsed: 'Your supervisor has confirmed your nomination.',
      refused: 'Your supervisor did not confirm your nomination.',
      bounced:
        'Our email could not be delivered to your supervisor. Check the address or name someone else.',
      replaced: 'We are no longer asking anyone to confirm.',
    },
    endorser: 'Supervisor',
    askedOn: 'Asked',
    answeredOn: 'Answered',
    reason: 'Reason',
    again: 'Send the email again',
    againHint: 'We will send the same email and link again.',
    replace: 'Ask a supervisor to confirm',
    replaceOther: 'Ask a different supervisor',
    replaceHint: 'The link we sent before will stop working.',
    ask: 'Send request',
    tooMany: (most: number): string =>
      `We have already sent ${most} requests for this application today. Try again tomorrow.`,
    tooOften:
      'We have already sent 3 emails to this address today. Try again tomorrow or ask someone else.',
  },

  history: {
    'ask-endorser': 'We asked your supervisor to confirm your nomination',
    endorse: 'Your supervisor confirmed your nomination',
    'refuse-endorsement': 'Your supervisor did not confirm your nomination',
    'bounce-endorsement': 'Our email to your supervisor could not be delivered',
  },
  mailKinds: {
    endorsed: 'Nomination confirmed',
    'endorsement-refused': 'Nomination not confirmed',
    'endorsement-bounced': 'Email to your supervisor not delivered',
  },
};
