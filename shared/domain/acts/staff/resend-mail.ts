import type { NotAdmitted } from '../../lifecycle/table.ts';
import type { MailKind } from '../../mail/mail-kind.ts';
import type { MailContent, MailState } from '../../mail/outbox.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Act } from '../act.ts';
import { isToStaff } from '../mails/hand-on.ts';
import { type CaseAct, caseChange } from './case-act.ts';

/**
 * `waits`: it is on its way, or a schedule sends it. `not-again`: it holds a code that ends, or each
 * member of the staff had it in their own way. `too-often`: it was sent again as often as that makes
 * sense.
 */
export type NotResent = NotAdmitted | 'waits' | 'not-again' | 'too-often';

/** A mail that is sent again so often has another fault than bad luck. */
export const mostTimesAgain = 5;

/** A code is asked for anew, by whoever wants one. */
const neverAgain: ReadonlySet<MailKind> = new Set(['code', 'no-application']);

/** What is not known to have left, and does not wait to leave. */
const isOver: ReadonlySet<MailState> = new Set([
  'sent',
  'delivered',
  'bounced',
  'complained',
  'given-up',
  'over-limit',
]);

const again = /-again-\d+$/;

type Resend = CaseAct &
  Readonly<{
    mail: MailContent;
    state: MailState;
    /** The names of all mails about the application. */
    names: readonly string[];
  }>;

/** The name of a mail before it was sent again. */
const firstName = (name: string): string => name.replace(again, '');

const timesAgain = (name: string, names: readonly string[]): number =>
  names.filter((one) => one.startsWith(`${firstName(name)}-again-`)).length;

/** A mail as far as it decides on whether it may be sent again. */
type Sent = Readonly<{ kind: MailKind; to: string; name: string; state: MailState }>;

/** Why a mail about an application is not sent again; undefined where it may be. */
export const whyNotAgain = (
  { kind, to, name, state }: Sent,
  names: readonly string[],
): Exclude<NotResent, NotAdmitted> | undefined => {
  if (neverAgain.has(kind) || isToStaff({ to })) return 'not-again';
  if (!isOver.has(state)) return 'waits';
  return timesAgain(name, names) >= mostTimesAgain ? 'too-often' : undefined;
};

/**
 * Plans that a mail is sent once more, under a name of its own (`<name>-again-<n>`): to whom it went
 * and with what it said then. The budgets of the mailbox count it as any other.
 */
export const planResend = (act: Resend): Result<Act, NotResent> => {
  const { mail, state, names, at } = act;
  const change = caseChange('resend-mail', act);
  if (!change.ok) return change;
  const { kind, to, name } = mail;
  const refused = whyNotAgain({ kind, to, name, state }, names);
  if (refused) return err(refused);
  const { network: _, ...said } = mail;
  const next = timesAgain(name, names) + 1;
  return ok({
    case: change.value,
    mails: [{ ...said, name: `${firstName(name)}-again-${next}`, dueAt: at }],
  });
};
