import type { CallRecord } from '../call/call-window.ts';
import { aDay } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { daysAfterClosing } from './endorsement.ts';

/** An office that is asked later than this before the closing is not asked to answer by it. */
const enoughTime = 3 * aDay;

/**
 * The end, exclusive, of the time in which an endorser is asked to answer: the one date that mail
 * and page show. It is the closing, since until then an applicant who is refused can still do
 * something else. Who is asked shortly before it, or reads it afterwards, has 14 days more, which
 * the link lasts for.
 */
export const replyBy = (
  call: Pick<CallRecord, 'closesAt' | 'archivesAt'>,
  { askedAt, now }: Readonly<{ askedAt: Instant; now: Instant }>,
): Instant =>
  now < call.closesAt && askedAt <= call.closesAt - enoughTime
    ? call.closesAt
    : Math.min(call.closesAt + daysAfterClosing * aDay, call.archivesAt);
