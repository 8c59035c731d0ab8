import type { FieldName } from '#shared/domain/form/form-fields.ts';

/** What each answer is called for those who read it: the form asks "your city", of another person. */
export const answerNames: Readonly<Record<FieldName, string>> = {
  fullName: 'Full name',
  nameInOwnScript: 'Name in own script',
  email: 'Email',
  phone: 'Phone number',
  city: 'City',
  otherCity: 'City, as entered',
  country: 'Country',
  department: 'Department',
  position: 'Position',
  level: 'Level of the position',
  yearsInService: 'Years in public service',
  mainArea: 'Main area of work',
  workAndProjects: 'Work and projects',
  cityChallenge: 'Challenge of the city',
  planOnReturn: 'Plan on return',
  earlierEvents: 'Earlier WeGO, NIA or World Bank events',
  english: 'English',
  interviewTimes: 'Times for an interview',
  declaresTrue: 'Declares that all is true',
  agreesToUse: 'Agrees to the use of the data',
  agreesToPublicList: 'Agrees to the public list of participants',
  wantsNews: 'Wants email updates',
};
