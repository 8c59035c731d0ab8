/** The mails about the nomination, and what the notice to staff says of it. */
export const endorsementMails = {
  toApplicant: 'Dear applicant,',
  reference: 'Reference number',
  endorsed: {
    subject: (reference: string): string => `Your nomination has been confirmed (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. Your supervisor has confirmed that your city nominates you for the ${title}.`,
    next: 'You do not need to do anything else about your nomination.',
  },
  refused: {
    subject: (reference: string): string => `Your nomination was not confirmed (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. Your supervisor did not confirm that your city nominates you for the ${title}.`,
    reason: 'Your supervisor gave a reason. You can read it on the page of your application.',
    next: 'Your application has not changed. On its page you can name another supervisor or upload a nomination letter.',
  },
  bounced: {
    subject: (reference: string): string => `We could not reach your supervisor (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. We asked your supervisor to confirm your nomination for the ${title}, but our email could not be delivered.`,
    next: 'Your application has not changed. On its page, check the address and ask again, or name another supervisor.',
  },
  superior: 'Supervisor',
  answered: 'Answered',
  found: 'Email came back',
  status: 'View your application',
  contacts: 'If something is wrong, email us:',
  signature: 'WeGO secretariat',

  notice: {
    label: 'Nomination by the supervisor',
    states: {
      requested: 'Requested, no answer yet',
      endorsed: 'Confirmed',
      refused: 'Not confirmed',
      bounced: 'Email came back',
      replaced: 'No longer requested',
    },
  },
};
