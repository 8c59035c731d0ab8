import {
  asTheCallStands,
  mayBeUnwanted,
  nextForMail,
  type SubjectRecords,
} from '#shared/domain/acts/mails/mail-still-wanted.ts';
import { log } from '#shared/runtime/log.ts';
import type { ClaimedMail } from '#shared/store/items/mails/queued-mail.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import { mailTags } from '../mail-tags.ts';
import type { MadeOnSending } from '../messages/context.ts';
import type { Delivery } from './delivery.ts';

/** A mail that is to be sent, with what it says by its reader. */
export type WantedMail = ClaimedMail & Readonly<{ made?: MadeOnSending }>;

/** The mail of a member of the staff who is to be told still; else it is dropped, which is recorded. */
const withReader = async (
  outbox: Outbox,
  mail: ClaimedMail,
  delivery: Delivery,
): Promise<WantedMail | undefined> => {
  const made = await delivery.forReader(mail);
  if (made) return { ...mail, made };
  await outbox.drop(mail, delivery.now());
  log('mail-not-wanted', { ...mailTags(mail), next: 'dropped' });
  return undefined;
};

/** A copy is of what counts when it is sent. */
const withCopied = (mail: WantedMail, { application }: SubjectRecords): WantedMail =>
  mail.kind === 'answers-copy' ? { ...mail, made: { ...mail.made, copied: application } } : mail;

/** The mail as it is to be sent now; undefined if it is dropped or postponed, which is recorded. */
export const stillWanted = async (
  outbox: Outbox,
  mail: ClaimedMail,
  delivery: Delivery,
): Promise<WantedMail | undefined> => {
  if (!mayBeUnwanted(mail.kind)) return withReader(outbox, mail, delivery);
  const now = delivery.now();
  const { owner } = mail;
  const reference = owner.about === 'application' ? owner.reference : undefined;
  const records = await delivery.readRecords(reference, now);
  const next = nextForMail(mail, records, now);
  if (next === 'send') {
    const wanted = await withReader(outbox, asTheCallStands(mail, records, now), delivery);
    return wanted && withCopied(wanted, records);
  }
  if (next === 'drop') await outbox.drop(mail, now);
  else await outbox.postpone(mail, next.dueAt);
  log('mail-not-wanted', { ...mailTags(mail), next: next === 'drop' ? 'dropped' : 'postponed' });
  return undefined;
};

/** Whether the budgets allow a mail now; counts it. Asked once it is the mail’s turn. */
export const isWithinBudget = async (
  outbox: Outbox,
  mail: ClaimedMail,
  delivery: Delivery,
): Promise<boolean> => {
  const now = delivery.now();
  const decision = await delivery.spend(mail, now);
  if (decision === 'within') return true;
  const waits = typeof decision === 'object';
  if (waits) await outbox.postpone(mail, decision.dueAt);
  else await outbox.drop(mail, now, decision);
  log('mail-not-wanted', { ...mailTags(mail), next: waits ? 'postponed' : decision });
  return false;
};
