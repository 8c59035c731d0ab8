import { copyMail } from '#shared/domain/acts/mails/copy-mail.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Sent } from './intake/sent.ts';
import { isProved } from './proved-address.ts';
import { type CountDeps, limitReached } from './rate-limits.ts';

/** Copies of an application in a day, by box and button together: one can be lost on its way. */
export const copiesADay = (reference: string, now: number): Limit => ({
  what: `copies ${reference}`,
  most: 3,
  ms: aDay,
  now,
});

/**
 * The copy that goes with what is sent, and the count that it needs: only to an address that was
 * proved (ADR 44). Once the day has had its copies, the application is sent without.
 */
export const copyToSend = async (
  deps: CountDeps,
  { wantsCopy, fromDraft, request: { receivedAt } }: Sent,
  application: Application,
): Promise<Readonly<{ copies: readonly Mail[]; limits: readonly Limit[] }>> => {
  const none = { copies: [], limits: [] };
  if (!wantsCopy || !isProved(fromDraft?.draft, application.answers.email)) return none;
  const limit = copiesADay(application.reference, receivedAt);
  if (await limitReached(deps, [limit])) return none;
  return { copies: [copyMail(application, receivedAt)], limits: [limit] };
};

/** Whether the day has had its copies; false where the page offers none, or where it is not known. */
export const hasAllCopies = async (
  deps: CountDeps,
  draft: Draft,
  now: number,
): Promise<boolean> => {
  if (!isProved(draft, addressIn(draft.values['email']))) return false;
  try {
    return (await limitReached(deps, [copiesADay(draft.reference, now)])) !== undefined;
  } catch (error) {
    log('copies-unknown', { reference: draft.reference, ...faultOf(error) });
    return false;
  }
};
