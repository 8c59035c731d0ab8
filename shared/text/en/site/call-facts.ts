/** What the page of the call says of costs, dates and times, where the edition knows them. */
export const callFacts = {
  yourCity: 'Your city',
  chooseCity: 'Select your city',
  showDeadline: 'Show my deadline',
  city: 'City',
  localTime: 'Local time',
  everyCity: 'The deadline in every member city',
  everyCityCaption: 'The deadline in the local time of each member city',
  costs: 'Costs and who pays',
  visa: 'Visa',
  language: 'Language',
  selection: 'How we select participants',
  interviews: 'Interviews',
  results: 'Results',
  resultsBy: (day: string): string => `By ${day}`,
  questions: 'Questions and answers',
};
