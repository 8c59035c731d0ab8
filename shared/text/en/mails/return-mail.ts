/** The mail that asks an applicant for more: staff see it before it is sent. */
export const returnMail = {
  greeting: 'Dear applicant,',
  contacts: 'If something is wrong, email us and give your reference number:',
  signature: 'WeGO secretariat',
  returned: {
    subject: (reference: string): string =>
      `We need your answer about your application (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. We are reading your application to attend the ${title}. To continue, we need this from you:`,
    answerBy: 'Answer by',
    open: 'Open your application and answer',
    keeps:
      'While we wait for your answer, your application keeps its place, or its turn if it is on hold.',
  },
  reference: 'Reference number',
};
