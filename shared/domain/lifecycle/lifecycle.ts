import type { MailKind } from '../mail/mail-kind.ts';

/** The states of an application that exist so far; `draft` and `expired` are those of one never sent. */
export const applicationStates = [
  'draft',
  'submitted',
  'held-for-city',
  'held-as-duplicate',
  'held-for-check',
  'withdrawn',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/**
 * States that later applications are compared with. What may be a robot’s must not affect others.
 */
const compared = ['submitted', 'held-for-city', 'held-as-duplicate'] as const;
/** What an applicant may still change or withdraw. */
const alive = [...compared, 'held-for-check'] as const;
const begun = ['nothing', 'draft'] as const;

export type Actor = 'applicant' | 'superior' | 'staff' | 'schedule' | 'system';

type Transition = Readonly<{
  from: readonly (ApplicationState | 'nothing')[];
  to: ApplicationState | 'the same';
  /** `system`: it follows by rule from what somebody else did. */
  by: Actor;
  /** Who else may. */
  orBy?: Actor;
  /** Written into the transaction that makes the transition. */
  mails: readonly MailKind[];
}>;

const receipts = ['receipt', 'staff-notice'] as const;

/** A check is over: its applicant has opened it by a code, or staff looked at it. */
const clearing = { from: ['held-for-check'], by: 'applicant', orBy: 'staff' } as const;

/** Every transition there is. What is not in this table cannot happen to an application. */
export const transitions = {
  start: { from: ['nothing'], to: 'draft', by: 'applicant', mails: [] },
  submit: { from: begun, to: 'submitted', by: 'applicant', mails: receipts },
  'submit-over-quota': { from: begun, to: 'held-for-city', by: 'applicant', mails: receipts },
  'submit-as-duplicate': { from: begun, to: 'held-as-duplicate', by: 'applicant', mails: receipts },
  'submit-for-check': { from: begun, to: 'held-for-check', by: 'applicant', mails: receipts },
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
  'revise-for-check': {
    from: ['submitted', 'held-for-city'],
    to: 'held-for-check',
    by: 'applicant',
    mails: receipts,
  },
  clear: { ...clearing, to: 'submitted', mails: ['staff-cleared'] },
  'clear-and-promote': { ...clearing, to: 'submitted', mails: ['promoted', 'staff-cleared'] },
  'clear-into-queue': {
    ...clearing,
    to: 'held-for-city',
    mails: ['held-for-city', 'staff-cleared'],
  },
  'clear-as-duplicate': { ...clearing, to: 'held-as-duplicate', mails: ['staff-cleared'] },
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

/** Whether later applications are compared with one in this state: see `duplicateKeys`. */
export const isCompared = (state: ApplicationState): boolean =>
  compared.some((one) => one === state);

/** Whether one in this state waits for a place of its city. */
export const hasTurn = (state: ApplicationState): boolean =>
  state === 'held-for-city' || state === 'held-for-check';

/** Whether the table lets `actor` make the transition. */
export const mayMake = (name: TransitionName, actor: Actor): boolean => {
  const { by, orBy }: Transition = transitions[name];
  return actor === by || actor === orBy;
};

/** The state after a transition. Throws if the state would stay the same and there is none yet. */
export const stateAfter = (
  name: TransitionName,
  from: ApplicationState | 'nothing',
): ApplicationState => {
  const { to } = transitions[name];
  if (to !== 'the same') return to;
  if (from === 'nothing') throw new Error(`${name} changes what is there already`);
  return from;
};

/**
 * How a new application begins. A possible duplicate, or a possible robot’s, takes no place of its
 * city; whether the latter resembles another is asked when it is cleared.
 */
export const firstTransition = (seen: {
  isDoubted: boolean;
  appliedBefore: boolean;
  cityIsFull: boolean;
}): 'submit' | 'submit-over-quota' | 'submit-as-duplicate' | 'submit-for-check' => {
  if (seen.isDoubted) return 'submit-for-check';
  if (seen.appliedBefore) return 'submit-as-duplicate';
  return seen.cityIsFull ? 'submit-over-quota' : 'submit';
};
