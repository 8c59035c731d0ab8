import type { Application } from '../../application/application.ts';
import type { Flag } from '../../application/flags.ts';
import { type Draft, hasUnsent } from '../../draft/draft.ts';
import { draftOf } from '../../draft/draft-of-application.ts';
import { isOneAddress } from '../../form/folded-address.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { unreachableIn } from '../../mail/unreachable-address.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ApplicationAct, DraftChange } from '../act.ts';
import { type StaffAct, staffChange } from './staff-act.ts';

export type NotReaddressed = NotAdmitted | 'nothing-changes' | 'is-supervisors';

type Readdressing = StaffAct &
  Readonly<{
    /** The address as it was read from what was typed. */
    address: string;
    /** What its applicant has written page by page; undefined where nobody has. */
    draft: Draft | undefined;
    /** Whether another application has the address. */
    resembles: boolean;
    /** Addresses of the applicant that mails came back from. */
    unreachable: readonly string[];
  }>;

/**
 * The draft with the new address, open to no browser any more. Somebody who reads the old mailbox may
 * have one open, and could change the address back; its applicant gets in by a code to the new one.
 * Where there was no draft one is made, so that a code to the old mailbox cannot open it meanwhile.
 */
const readdressed = (read: Draft | undefined, after: Application): DraftChange => {
  const found = read ?? draftOf(after);
  const version = found.version + 1;
  const next: Draft = {
    ...found,
    version,
    values: { ...found.values, email: after.answers.email },
    saved: { ...found.saved, you: version },
    sentVersion: hasUnsent(found) ? found.sentVersion : version,
    provedAddress: '',
    accessRound: found.accessRound + 1,
    keptAccess: '',
  };
  return { kind: 'saved', read, next, endsAt: undefined };
};

const whyNot = ({ address, application }: Readdressing): NotReaddressed | undefined => {
  const { answers, endorsement } = application;
  if (answers.email === address) return 'nothing-changes';
  const asked = endorsement?.state === 'replaced' ? undefined : endorsement?.address;
  // Nobody nominates themselves: the form refuses it, too.
  return asked !== undefined && isOneAddress(asked, address) ? 'is-supervisors' : undefined;
};

/**
 * Plans that an application gets another address, as its applicant has asked staff: the old one is
 * told, the new one gets the receipt, and every browser that could open it needs a new code.
 */
export const planChangeAddress = (act: Readdressing): Result<ApplicationAct, NotReaddressed> => {
  const { application, address, draft, resembles, unreachable } = act;
  const { answers, flags, reference } = application;
  const signs: readonly Flag[] = resembles ? ['resembles-another'] : [];
  const changed = {
    answers: { ...answers, email: address },
    flags: [...new Set([...flags, ...signs])],
  };
  const change = staffChange('change-address', act, changed);
  if (!change.ok) return change;
  const refused = whyNot(act);
  if (refused) return err(refused);
  const cameBack = unreachableIn(unreachable, address) !== undefined;
  return ok({
    changes: [change.value],
    moves: [],
    draft: readdressed(draft, change.value.after),
    ...(cameBack && { reached: { reference, address } }),
  });
};
