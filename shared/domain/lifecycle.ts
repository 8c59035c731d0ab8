import type { MailKind } from './outbox.ts';

/** The states of an application that exist so far. */
export const applicationStates = ['submitted', 'held-for-city', 'held-as-duplicate'] as const;
export type ApplicationState = (typeof applicationStates)[number];

type Transition = Readonly<{
  name: string;
  from: ApplicationState | 'nothing';
  to: ApplicationState;
  by: 'applicant' | 'staff' | 'schedule';
  /** Written into the transaction that makes the transition. */
  mails: readonly MailKind[];
}>;

/** Every transition there is. What is not in this table cannot happen to an application. */
export const transitions = [
  {
    name: 'submit',
    from: 'nothing',
    to: 'submitted',
    by: 'applicant',
    mails: ['receipt', 'staff-notice'],
  },
  {
    name: 'submit-over-quota',
    from: 'nothing',
    to: 'held-for-city',
    by: 'applicant',
    mails: ['receipt', 'staff-notice'],
  },
  {
    name: 'submit-as-duplicate',
    from: 'nothing',
    to: 'held-as-duplicate',
    by: 'applicant',
    mails: ['receipt', 'staff-notice'],
  },
] as const satisfies readonly Transition[];

export const transitionTo = (to: ApplicationState): (typeof transitions)[number] => {
  const found = transitions.find((transition) => transition.to === to);
  if (!found) throw new Error(`no transition leads to ${to}`);
  return found;
};

/** Which state a new application begins in. A possible duplicate takes none of its city's places. */
export const firstState = (seen: {
  appliedBefore: boolean;
  cityIsFull: boolean;
}): ApplicationState => {
  if (seen.appliedBefore) return 'held-as-duplicate';
  return seen.cityIsFull ? 'held-for-city' : 'submitted';
};
