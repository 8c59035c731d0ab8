import { withoutTag } from '#shared/domain/form/folded-address.ts';
import {
  countingOf,
  isOneOfMany,
  isWithin,
  mailboxSpan,
  mayWait,
  networkSpan,
  onceSpan,
  roomAgainAt,
} from '#shared/domain/mail/mail-budget.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { ClaimedMail } from '#shared/store/items/mails/queued-mail.ts';
import type { MailBudget } from '#shared/store/mail/mail-budget.ts';
import { mailTags } from '../mail-tags.ts';

/** What the budgets decide: send now, send later, or do not send. */
export type BudgetDecision = 'within' | 'over-limit' | Readonly<{ dueAt: Instant }>;

export type SpendBudget = (mail: ClaimedMail, now: number) => Promise<BudgetDecision>;

/**
 * Counts a mail, on its first try, against the budgets of its mailbox and of the network that
 * caused it. If a count fails, the mail is sent.
 */
export const spendBudget = (budget: () => Promise<MailBudget>): SpendBudget => {
  const asMail = async (mail: ClaimedMail, now: number): Promise<BudgetDecision> => {
    const { count } = await budget();
    const address = digest(withoutTag(mail.to));
    const what = `${mail.name} to ${address}`;
    if (isOneOfMany(mail) && (await count({ what, ms: onceSpan, now })) > 1) return 'over-limit';
    const mailbox = `mails ${countingOf(mail.kind)} to ${address}`;
    const [toMailbox, ofNetwork] = await Promise.all([
      count({ what: mailbox, ms: mailboxSpan, now }),
      mail.network === undefined
        ? 0
        : count({ what: `mails of ${mail.network}`, ms: networkSpan, now }),
    ]);
    const spent = { mailbox: toMailbox, network: ofNetwork };
    if (isWithin(mail.kind, spent)) return 'within';
    return mayWait(mail.kind) ? { dueAt: roomAgainAt(mail.kind, spent, now) } : 'over-limit';
  };

  return async (mail, now) => {
    const counting = countingOf(mail.kind);
    if (counting === 'not' || counting === 'as-notice' || mail.attempt > 1) return 'within';
    try {
      return await asMail(mail, now);
    } catch (error) {
      log('mail-failed', { ...mailTags(mail), fault: faultOf(error).fault });
      return 'within';
    }
  };
};
