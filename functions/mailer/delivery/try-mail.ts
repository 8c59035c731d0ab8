import { afterFailure, afterSilence, type FailureCause } from '#shared/domain/mail/outbox.ts';
import type { SendOutcome } from '#shared/mail/send-mail.ts';
import { faultOf } from '#shared/runtime/log.ts';
import type { Attempts, ClaimedMail } from '#shared/store/items/mails/queued-mail.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import { composeMail } from './compose-mail.ts';
import type { Delivery } from './delivery.ts';
import type { WantedMail } from './still-wanted.ts';

/** Its reader has left the list since it was queued. */
const hasLeft: SendOutcome = { outcome: 'failed', cause: 'refused', fault: 'LeftTheList' };

/** Its code was requested so long ago that it is no longer valid. */
const codeIsOver: SendOutcome = { outcome: 'failed', cause: 'refused', fault: 'CodeIsOver' };

/** Three days without an answer: it is not sent once more. */
export const triedLongEnough: SendOutcome = {
  outcome: 'failed',
  cause: 'message',
  fault: 'TriedLongEnough',
};

/** Its row is of a kind that we do not know, or lacks a fact. A deployment may mend that. */
export const unreadable: SendOutcome = {
  outcome: 'failed',
  cause: 'message',
  fault: 'UnreadableMail',
};

/** Whether a mail failed because of itself, so that a person has to look at it. */
export const failedByItself = (result: SendOutcome): boolean =>
  result.outcome === 'failed' &&
  result.cause !== 'service' &&
  result !== hasLeft &&
  result !== codeIsOver &&
  result !== triedLongEnough;

const failedBy =
  (cause: FailureCause) =>
  (error: unknown): SendOutcome => ({
    outcome: 'failed',
    cause,
    fault: faultOf(error).fault,
  });

/** Stores the new links of the mail, and sends it. The table may fail, as SES may. */
export const tryMail = async (mail: WantedMail, delivery: Delivery): Promise<SendOutcome> => {
  try {
    if (!(await delivery.beginCode(mail))) return codeIsOver;
    const links = await delivery.writeLinks(mail);
    if (!links) return hasLeft;
    const made = { ...delivery.secrets(mail), ...links, ...mail.made };
    // If writing the mail fails, it is certain that nothing was sent.
    const send = async () => delivery.send(composeMail(mail, made, delivery));
    return await send().catch(failedBy('message'));
  } catch (error) {
    return failedBy('service')(error);
  }
};

type Tried = Pick<ClaimedMail, 'owner' | 'name'> & Attempts & Pick<Partial<ClaimedMail>, 'kind'>;

/** Writes down what is known of a try; answers what comes next. */
export const markTry = async (
  outbox: Outbox,
  mail: Tried,
  result: SendOutcome,
  { now, failed }: Readonly<{ now: number; failed: Delivery['failed'] }>,
): Promise<'sent' | 'unclear' | 'queued' | 'given-up'> => {
  if (result.outcome === 'sent') {
    await outbox.markSent(mail, result.messageId, now);
    return 'sent';
  }
  if (result.outcome === 'unclear') {
    await outbox.markUnclear(mail, afterSilence({ ...mail, now }), result.fault);
    return 'unclear';
  }
  const retry = afterFailure({ ...mail, now, cause: result.cause });
  if (retry.state === 'given-up') await failed(mail);
  await outbox.markFailed(mail, retry, result.fault);
  return retry.state;
};
