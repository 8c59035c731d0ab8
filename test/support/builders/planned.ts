import { planSubmission } from '#shared/domain/acts/submission.ts';
import { type CallInForce, callInForce } from '#shared/domain/call/call-in-force.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';

/** The call of an edition that nothing has changed since it was planned. */
export const asPlanned = (edition: Edition): CallInForce =>
  callInForce(edition, plannedCall(edition));

/** An application that is sent for the first time: the act, and its parts by name. */
export const firstSending = (facts: Parameters<typeof planSubmission>[0]) => {
  const act = planSubmission(facts);
  const [{ after: application, audit, mails }] = act.changes;
  return { act, application, audit, mails, moves: act.moves };
};
