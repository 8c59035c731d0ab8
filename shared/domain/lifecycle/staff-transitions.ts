import { secretariat } from '../people/role.ts';
import { alive, askable } from './states.ts';
import type { Transition } from './transition.ts';

/** What the secretariat does to an application. */
const byStaff = { by: 'staff', roles: secretariat } as const;

const duplicate = { from: ['held-as-duplicate'], ...byStaff } as const;

/**
 * The part of the table that staff begin. Applicants read each of them in their history, so none says
 * more than they may know.
 */
export const staffTransitions = {
  /** A city that was not in the list is one of the members after all, and has a place. */
  'match-city': {
    from: [...askable, 'held-for-check'],
    to: 'the same',
    ...byStaff,
    mails: [],
  },
  'match-full-city': {
    from: ['submitted'],
    to: 'held-for-city',
    ...byStaff,
    mails: ['held-for-city'],
  },
  'match-free-city': {
    from: ['held-for-city'],
    to: 'submitted',
    ...byStaff,
    mails: ['promoted'],
  },
  'clear-duplicate': { ...duplicate, to: 'submitted', mails: [] },
  'clear-duplicate-and-promote': { ...duplicate, to: 'submitted', mails: ['promoted'] },
  'clear-duplicate-into-queue': {
    ...duplicate,
    to: 'held-for-city',
    mails: ['held-for-city'],
  },
  'confirm-duplicate': { ...duplicate, to: 'duplicate', mails: ['duplicate-confirmed'] },
  hold: {
    from: ['submitted'],
    to: 'held-for-city',
    ...byStaff,
    guards: ['hasReason'],
    mails: ['held-for-city'],
  },
  /** The applicant has asked staff for it: no mail reaches the address that they gave. */
  'change-address': {
    from: alive,
    to: 'the same',
    ...byStaff,
    guards: ['hasReason'],
    mails: ['receipt'],
  },
  return: { from: askable, to: 'returned', ...byStaff, mails: ['returned'] },
} as const satisfies Readonly<Record<string, Transition>>;
