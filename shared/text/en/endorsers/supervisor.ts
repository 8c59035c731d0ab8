/** What the email to the supervisor and their page both say. */
export const supervisor = {
  about:
    'This is a request from WeGO, the World Smart Sustainable Cities Organization. WeGO is an international association of cities with its secretariat in Seoul, Republic of Korea.',
  time: 'It takes about 2 minutes. You do not need an account.',
  safe: 'We do not ask you for a password, a payment or a file. To check that this request is genuine, ask the applicant or contact the WeGO secretariat.',
  applicant: 'Applicant',
  position: 'Position',
  city: 'City',
  reference: 'Reference number',
  days: 'Dates',
  place: 'Place',
  costs: 'Costs',
  language: 'Language',
  interpretation: 'Interpretation',
  isMember: (city: string): string => `${city} is a WeGO member city.`,
  answerBy: 'Please answer by',
};
