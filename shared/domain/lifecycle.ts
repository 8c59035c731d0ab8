import type { MailKind } from './outbox.ts';

/** The states of an application that exist so far; `draft` and `expired` are those of one never sent. */
export const applicationStates = [
  'draft',
  'submitted',
  'held-for-city',
  'held-as-duplicate',
  'withdrawn',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What an applicant may still change or withdraw. */
const alive = ['submitted', 'held-for-city', 'held-as-duplicate'] as const;
const begun = ['nothing', 'draft'] as const;

type Transition = Readonly<{
  from: readonly (ApplicationState | 'nothing')[];
  to: ApplicationState | 'the same';
  /** The system: what follows by rule from what somebody else did. */
  by: 'applicant' | 'superior' | 'staff' | 'schedule' | 'system';
  /** Written into the transaction that makes the transition. */
  mails: readonly MailKind[];
}>;

const receipts = ['receipt', 'staff-notice'] as const;

/** Every transition there is. What is not in this table cannot happen to an application. */
export const transitions = {
  start: { from: ['nothing'], to: 'draft', by: 'applicant', mails: [] },
  submit: { from: begun, to: 'submitted', by: 'applicant', mails: receipts },
  'submit-over-quota': { from: begun, to: 'held-for-city', by: 'applicant', mails: receipts },
  'submit-as-duplicate': { from: begun, to: 'held-as-duplicate', by: 'applicant', mails: receipts },
  revise: { from: alive, to: 'the same', by: 'applicant', mails: receipts },
  'revise-into-full-city': {
    from: ['submitted'],
    to: 'held-for-city',
    by: 'applicant',
    mails: receipts,
  },
  'revise-into-free-city': {
    from: ['held-for-city'],
    to: 'submitted',
    by: 'applicant',
    mails: receipts,
  },
  promote: {
    from: ['held-for-city'],
    to: 'submitted',
    by: 'system',
    mails: ['promoted', 'staff-promoted'],
  },
  'change-consents': { from: alive, to: 'the same', by: 'applicant', mails: [] },
  'ask-endorser': {
    from: alive,
    to: 'the same',
    by: 'applicant',
    mails: ['endorsement-request'],
  },
  endorse: { from: alive, to: 'the same', by: 'superior', mails: ['endorsed'] },
  'refuse-endorsement': {
    from: alive,
    to: 'the same',
    by: 'superior',
    mails: ['endorsement-refused'],
  },
  'bounce-endorsement': {
    from: alive,
    to: 'the same',
    by: 'system',
    mails: ['endorsement-bounced'],
  },
  withdraw: {
    from: alive,
    to: 'withdrawn',
    by: 'applicant',
    mails: ['withdrawn', 'staff-withdrawn'],
  },
  expire: { from: ['draft'], to: 'expired', by: 'schedule', mails: ['draft-expired'] },
} as const satisfies Readonly<Record<string, Transition>>;

export type TransitionName = keyof typeof transitions;

export const isTransition = (name: string): name is TransitionName =>
  Object.hasOwn(transitions, name);

/** Whether the table lets an application in state `from` make the transition. */
export const allows = (name: TransitionName, from: ApplicationState | 'nothing'): boolean => {
  const froms: readonly string[] = transitions[name].from;
  return froms.includes(from);
};

/** Which state a new application begins in. A possible duplicate takes none of its city's places. */
export const firstTransition = (seen: {
  appliedBefore: boolean;
  cityIsFull: boolean;
}): 'submit' | 'submit-over-quota' | 'submit-as-duplicate' => {
  if (seen.appliedBefore) return 'submit-as-duplicate';
  return seen.cityIsFull ? 'submit-over-quota' : 'submit';
};
