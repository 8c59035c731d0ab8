import { digestMail } from '#shared/domain/acts/mails/digest-mail.ts';
import { digestDue } from '#shared/domain/mail/notice.ts';
import { isActive, type Member } from '#shared/domain/people/member.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import { log } from '#shared/runtime/log.ts';
import type { DigestStep, Digests } from '#shared/store/mail/digests.ts';
import type { Members } from '#shared/store/staff/members.ts';
import { eachAlone } from './in-several-runs.ts';
import { throwAll } from './throw-all.ts';

type Deps = Readonly<{
  members: () => Promise<Pick<Members, 'list'>>;
  digests: () => Promise<Digests>;
}>;

/** Clocks of all zones show 09:00 at a quarter of an hour of UTC: other ticks ask the table nothing. */
const lookEvery = 15 * aMinute;

type Due = Readonly<{ member: Member; step: DigestStep }>;

/** Queues the digest of one member, if it would tell something; answers whether it did. */
const sendOne = async (digests: Digests, { member, step }: Due, now: number): Promise<boolean> => {
  const span = { from: step.before ?? 0, to: step.until };
  const hasLines = await digests.hasLines({ member: member.id, list: 'day', ...span });
  const recorded = await digests.record(step, hasLines ? digestMail(member, span, now) : undefined);
  if (!recorded.ok && recorded.error === 'busy')
    throw new Error('a digest met another write: try again');
  return recorded.ok && hasLines;
};

/**
 * Sends each member the digest of what they were not told by itself: one mail a day, after 09:00 of
 * their zone, and none if there is nothing to tell. A run that is late makes up for it.
 */
export const sendDigests = ({ members, digests }: Deps) => {
  let looked: number | undefined;
  return async (_call: unknown, now: number): Promise<void> => {
    const quarter = Math.floor(now / lookEvery);
    if (quarter === looked) return;
    const active = (await (await members()).list()).filter(isActive);
    const store = await digests();
    const toldUntil = await store.toldUntil(active.map(({ id }) => id));
    const due = active.flatMap((member): readonly Due[] => {
      const before = toldUntil(member.id);
      const until = digestDue(member.zone, before, now);
      return until === undefined ? [] : [{ member, step: { member: member.id, before, until } }];
    });
    const told = await eachAlone('digest', due, (one) => sendOne(store, one, now));
    const mails = told.answers.filter(Boolean).length;
    if (mails > 0) log('effect-done', { effect: 'digests', instant: now, mails });
    throwAll(told.faults);
    looked = quarter;
  };
};
