/** The mails about the nomination, and what the notice to staff says of it. */
export const endorsementMails = {
  toApplicant: 'Dear applicant,',
  reference: 'Reference',
  endorsed: {
    subject: (reference: string): string => `Your nomination is confirmed (${reference})`,
    text: (title: string): string =>
      `your superior has confirmed that your city nominates you for the ${title}.`,
    next: 'You need do nothing more about the nomination.',
  },
  refused: {
    subject: (reference: string): string => `Your nomination is not confirmed (${reference})`,
    text: (title: string): string =>
      `your superior does not confirm that your city nominates you for the ${title}.`,
    reason: 'A reason was given. You can read it on the page of your application.',
    next: 'Your application stays as it is. You can name another superior on its page, or send a letter.',
  },
  bounced: {
    subject: (reference: string): string => `We could not reach your superior (${reference})`,
    text: (title: string): string =>
      `our mail that asks your superior to confirm your nomination for the ${title} did not arrive.`,
    next: 'Your application stays as it is. Look the address over, and ask again or name another superior on its page.',
  },
  superior: 'Superior',
  answered: 'Answered',
  found: 'Came back',
  status: 'See its state',
  contacts: 'If something is wrong, write to us:',
  signature: 'The WeGO secretariat',

  notice: {
    label: 'Endorsement by the superior',
    states: {
      requested: 'asked for, no answer yet',
      endorsed: 'endorsed',
      refused: 'not endorsed',
      bounced: 'the mail came back',
      replaced: 'no longer asked for',
    },
  },
};
