/** The mail that asks an applicant for more: staff see it before it is sent. */
export const returnMail = {
  greeting: 'Dear applicant,',
  contacts: 'If something is wrong, write to us and name the reference:',
  signature: 'The WeGO secretariat',
  returned: {
    subject: (reference: string): string =>
      `Action needed: we have a question about your application ${reference}`,
    text: (title: string): string =>
      `we are the WeGO secretariat, and we are reading your application to the ${title}. To continue, we need this from you:`,
    answerBy: 'Answer by',
    open: 'Open your application and answer',
    keeps: 'Your application keeps its place in the meantime.',
  },
  reference: 'Reference',
};
