import { type Admission, admission, type CallRecord } from '../../../call/call-window.ts';
import { type NotAdmitted, refusalOf } from '../../../lifecycle/table.ts';
import { err, ok, type Result } from '../../../result.ts';
import type { Instant } from '../../../time/zoned-time.ts';
import { planSubmission, type Submission, type SubmissionFacts } from '../../submission.ts';
import { type ActingMember, personOf } from '../staff-act.ts';
import { wordingAgreedOn } from './agreed-on.ts';

export type NotEntered = NotAdmitted | 'not-open';

type Entering = Pick<
  SubmissionFacts,
  'call' | 'answers' | 'reference' | 'language' | 'receivedAt' | 'seen'
> &
  Readonly<{
    member: ActingMember;
    /** How it came to the secretariat. */
    reason: string;
    /** The day on which its applicant agreed to the declarations: `2027-03-15`. */
    agreedOn: string;
  }>;

/**
 * Whether staff may enter an application at `at`: while the call is open, and in the whole grace time.
 * It was written or told before, whenever their page was opened.
 */
export const admitsEntry = (call: CallRecord, at: Instant): Admission =>
  admission(call, { receivedAt: at, begunAt: call.opensAt });

/**
 * Plans an application that staff enter for somebody who cannot use the form. It has no sign of a
 * robot; for its city and for whom it resembles it is as any other.
 */
export const planEntry = ({
  member,
  reason,
  agreedOn,
  ...facts
}: Entering): Result<Submission, NotEntered> => {
  const admitted = admitsEntry(facts.call, facts.receivedAt);
  if (!admitted.admitted) return err('not-open');
  const planned = planSubmission({
    ...facts,
    lateBySeconds: admitted.lateBySeconds,
    wording: wordingAgreedOn(agreedOn),
    flags: [],
    entered: { by: 'staff', person: personOf(member), reason },
  });
  const [{ audit }] = planned.changes;
  const refusal = refusalOf(audit.transition, {
    roles: member.roles,
    memberId: member.id,
    from: 'nothing',
    reason,
  });
  return refusal ? err(refusal) : ok(planned);
};
