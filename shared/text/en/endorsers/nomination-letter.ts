/** The letter that a supervisor signs, as a page and as a PDF. */
export const nominationLetter = {
  title: 'Nomination letter',
  lead: 'Print this page or download it as a PDF. Ask your supervisor to sign and stamp it. Then upload a scan or a photo of it to your application.',
  pdf: 'Download the nomination letter template (PDF)',
  statement: (title: string): string =>
    `The city named below nominates the person named below to attend the ${title} and will allow them to take part if they are selected.`,
  workshop: 'Workshop',
  costs: 'Costs',
  applicant: 'Applicant',
  fullName: 'Full name, as in the passport',
  ownScript: 'Name in own alphabet',
  position: 'Position',
  department: 'Department',
  city: 'City',
  reference: 'Application reference number',
  endorser: 'Supervisor',
  lines: ['Name', 'Position', 'Date', 'Signature', 'Official stamp'] as const,
  notGiven: 'Not entered yet',
  byHand: 'Write by hand',
  footer: (reference: string): string => `Nomination letter for application ${reference}`,
};
