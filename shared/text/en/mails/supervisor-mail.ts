/** The email that asks a supervisor to confirm a nomination, and its reminders. */
export const supervisorMail = {
  greeting: (name: string): string => `Dear ${name},`,
  greetingToAll: 'Dear Sir or Madam,',
  request: {
    subject: (reference: string): string =>
      `Please confirm a nomination for a WeGO workshop (${reference})`,
    asks: (name: string, title: string): string =>
      `${name} has applied to attend the ${title} and named you as their supervisor. We ask you whether your city nominates this person.`,
    somebodyAsks: (title: string): string =>
      `An official in your city has applied to attend the ${title} and named you as their supervisor. We ask you whether your city nominates this person.`,
  },
  reminder: {
    subject: (reference: string): string =>
      `Reminder: please confirm a nomination for a WeGO workshop (${reference})`,
    text: 'We have written to you about this before and do not have your answer yet.',
  },
  /** In the language that follows; stands above the one that comes first. */
  follows: 'You can read this email in English in its second half.',
  meaning:
    'If you confirm, your city nominates this person and will let them attend if they are selected. Confirming does not guarantee a place.',
  how: 'Open the page to read the details and answer. Nothing is confirmed until you submit your answer.',
  open: 'Confirm or decline the nomination',
  forward:
    'If someone else in your city decides this, forward this email to that person. Anyone who has the link can answer.',
  notYou:
    'If you do not know this person or are not their supervisor, answer “No” on the page or ignore this email. If you do not answer, nothing is confirmed.',
  contacts: 'WeGO secretariat:',
};
