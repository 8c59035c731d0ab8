/** The mails about the nomination, and what the notice to staff says of it. */
export const endorsementMails = {
  greeting: (name: string): string => `Dear ${name},`,
  greetingToAll: 'Dear Sir or Madam,',
  toApplicant: 'Dear applicant,',
  request: {
    subject: (reference: string): string =>
      `Please confirm a nomination for a WeGO workshop (${reference})`,
    asks: (name: string, title: string): string =>
      `We are the WeGO secretariat. ${name} has applied to attend the ${title}. As the supervisor, can you confirm that your city nominates them?`,
    somebodyAsks: (title: string): string =>
      `We are the WeGO secretariat. An official of your city has applied to attend the ${title}. As the supervisor, can you confirm that your city nominates them?`,
  },
  reminder: {
    subject: (reference: string): string =>
      `Reminder: please confirm a nomination for a WeGO workshop (${reference})`,
    text: 'We emailed you a few days ago and do not have your answer yet.',
  },
  how: 'Please open this page, read the details and answer. Nothing is confirmed until you submit your answer.',
  open: 'Confirm or refuse the nomination',
  name: 'Name',
  position: 'Position',
  city: 'City',
  reference: 'Reference number',
  closes: 'Deadline to apply',
  until: 'Please answer by',
  notYou:
    'If you do not know this person, or are not their supervisor, answer “No” on the page or ignore this email. If you do not answer, nothing is confirmed.',
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
