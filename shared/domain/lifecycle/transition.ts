import type { MailKind } from '../mail/mail-kind.ts';
import type { Role } from '../people/role.ts';
import type { GuardName } from './guards.ts';
import type { ApplicationState } from './states.ts';

export type Actor = 'applicant' | 'superior' | 'staff' | 'schedule' | 'system';

/** What a row of the table says of a transition of an application. */
export type Transition = Readonly<{
  from: readonly (ApplicationState | 'nothing')[];
  /** `the state before`: that in which it was returned. */
  to: ApplicationState | 'the same' | 'the state before';
  /** `system`: it follows by rule from what somebody else did. */
  by: Actor;
  /** Who else may. */
  orBy?: Actor;
  /** Which members of the staff may, where staff may. */
  roles?: readonly Role[];
  /** What else has to be true where a member makes it. */
  guards?: readonly GuardName[];
  /** Written into the transaction that makes the transition. */
  mails: readonly MailKind[];
}>;
