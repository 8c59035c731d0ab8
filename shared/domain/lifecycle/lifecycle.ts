import { secretariat } from '../people/role.ts';
import { staffTransitions } from './staff-transitions.ts';
import { type ApplicationState, alive, begun } from './states.ts';
import type { Actor, Transition } from './transition.ts';

export {
  type ApplicationState,
  applicationStates,
  hasTurn,
  holdsPlace,
  isCompared,
  isOut,
  isQueued,
  type Standing,
  standingOf,
} from './states.ts';
export type { Actor } from './transition.ts';

const receipts = ['receipt', 'staff-notice'] as const;

/** Staff enter it for somebody who cannot use the form, and say how it came. */
const sending = {
  from: begun,
  by: 'applicant',
  orBy: 'staff',
  roles: secretariat,
  guards: ['hasReason'],
  mails: receipts,
} as const;

/** A check is over: its applicant has opened it by a code, or staff looked at it. */
const clearing = {
  from: ['held-for-check'],
  by: 'applicant',
  orBy: 'staff',
  roles: secretariat,
} as const;

/** Every transition there is. What is not in this table cannot happen to an application. */
export const transitions = {
  start: { from: ['nothing'], to: 'draft', by: 'applicant', mails: [] },
  submit: { ...sending, to: 'submitted' },
  'submit-over-quota': { ...sending, to: 'held-for-city' },
  'submit-as-duplicate': { ...sending, to: 'held-as-duplicate' },
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
    orBy: 'staff',
    roles: secretariat,
    mails: ['promoted', 'staff-promoted'],
  },
  /** It keeps its turn while its applicant is asked something, and gets its place then. */
  'promote-returned': {
    from: ['returned'],
    to: 'the same',
    by: 'system',
    orBy: 'staff',
    roles: secretariat,
    mails: ['promoted', 'staff-promoted'],
  },
  'answer-return': {
    from: ['returned'],
    to: 'the state before',
    by: 'applicant',
    mails: ['staff-answered'],
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
    orBy: 'staff',
    roles: secretariat,
    guards: ['hasReason'],
    mails: ['withdrawn', 'staff-withdrawn'],
  },
  expire: { from: ['draft'], to: 'expired', by: 'schedule', mails: ['draft-expired'] },
  ...staffTransitions,
} as const satisfies Readonly<Record<string, Transition>>;

export type TransitionName = keyof typeof transitions;

export const isTransition = (name: string): name is TransitionName =>
  Object.hasOwn(transitions, name);

/** Whether the table lets an application in state `from` make the transition. */
export const allows = (name: TransitionName, from: ApplicationState | 'nothing'): boolean => {
  const froms: readonly string[] = transitions[name].from;
  return froms.includes(from);
};

/** Whether the table lets `actor` make the transition. */
export const mayMake = (name: TransitionName, actor: Actor): boolean => {
  const { by, orBy }: Transition = transitions[name];
  return actor === by || actor === orBy;
};

/**
 * The state after a transition. Throws if the state would stay the same and there is none yet, and if
 * it goes back to the state before (`before`) and there was none.
 */
export const stateAfter = (
  name: TransitionName,
  from: ApplicationState | 'nothing',
  before?: ApplicationState,
): ApplicationState => {
  const { to }: Transition = transitions[name];
  if (to !== 'the same' && to !== 'the state before') return to;
  const state = to === 'the same' ? from : before;
  if (state === 'nothing' || state === undefined)
    throw new Error(`${name} changes what is there already`);
  return state;
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
