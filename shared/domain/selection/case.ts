/** How far the staff are with an application. Applicants do not see it. */
export const caseSteps = ['new', 'under-review', 'shortlisted'] as const;
export type CaseStep = (typeof caseSteps)[number];

/** What the staff keep of an application beside it. One without a row is `untouched`. */
export type Case = Readonly<{
  reference: string;
  step: CaseStep;
  /** Ids of the members who review it. */
  assigned: readonly string[];
  /** To how many answers of the applicant staff have gone on; fewer than there are need somebody. */
  answersSeen?: number | undefined;
  /** Counts every change; 0 where there is no row yet. */
  version: number;
}>;

export const untouchedCase = (reference: string): Case => ({
  reference,
  step: 'new',
  assigned: [],
  version: 0,
});
