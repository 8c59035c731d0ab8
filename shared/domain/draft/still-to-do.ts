import type { Application } from '../application/application.ts';
import type { CallRecord } from '../call/call-window.ts';
import { documentOf } from '../documents/document.ts';
import { endorsementEndsAt } from '../endorsement/endorsement.ts';
import type { Instant } from '../time/zoned-time.ts';
import { type Draft, hasUnsent } from './draft.ts';

/**
 * What is still to do about the nomination of an application that was sent.
 * `choose`: nothing is said yet. `later`: the applicant said so. `letter`: it was never uploaded.
 * `send-changes`: a letter or another answer waits in the draft. `supervisor`: nobody is asked yet.
 * `wait`: the supervisor is asked. `refused`, `bounced`: another has to be asked.
 */
export const stillToDos = [
  'choose',
  'later',
  'letter',
  'send-changes',
  'supervisor',
  'wait',
  'refused',
  'bounced',
] as const;
export type StillToDo = (typeof stillToDos)[number];

type Sent = Pick<Application, 'documents' | 'endorsement'>;

const hasLetter = ({ documents }: Pick<Application, 'documents'>): boolean =>
  documentOf(documents, 'nomination-letter') !== undefined;

const namesSupervisor = ({ values }: Pick<Draft, 'values'>): boolean =>
  Boolean(values['superiorName']) && Boolean(values['superiorAddress']);

/** What the draft leaves to do, where nobody was asked and no letter was sent. */
const ofDraft = (draft: Draft | undefined, mayChange: boolean): StillToDo | undefined => {
  if (draft?.nomination === 'endorsement')
    return mayChange && hasUnsent(draft) && namesSupervisor(draft) ? 'send-changes' : 'supervisor';
  if (!mayChange) return undefined;
  if (draft && hasLetter(draft)) return 'send-changes';
  if (draft?.nomination === 'letter') return 'letter';
  return draft?.nomination === 'later' ? 'later' : 'choose';
};

/**
 * What is still to do about the nomination, if anything. `mayChange`: the call still takes changes of
 * this application; a supervisor can be asked for longer.
 */
export const stillToDo = (
  { application, draft }: Readonly<{ application: Sent; draft: Draft | undefined }>,
  { call, now, mayChange }: Readonly<{ call: CallRecord; now: Instant; mayChange: boolean }>,
): StillToDo | undefined => {
  const { endorsement } = application;
  const state = endorsement?.state;
  if (state === 'endorsed' || hasLetter(application)) return undefined;
  const mayAsk = now < endorsementEndsAt(call);
  if (state === undefined || state === 'replaced') {
    const found = ofDraft(draft, mayChange);
    return found === 'supervisor' && !mayAsk ? undefined : found;
  }
  if (!mayAsk) return undefined;
  return state === 'requested' ? 'wait' : state;
};

/** How the nomination stood when a version was sent, as its receipt by mail says it. */
export const nominationsOnReceipt = ['missing', 'asked'] as const;
export type NominationOnReceipt = (typeof nominationsOnReceipt)[number];

/** What the receipt by mail says; undefined where a letter came or the supervisor has confirmed. */
export const nominationOnReceipt = (application: Sent): NominationOnReceipt | undefined => {
  const state = application.endorsement?.state;
  if (state === 'endorsed' || hasLetter(application)) return undefined;
  return state === 'requested' ? 'asked' : 'missing';
};
