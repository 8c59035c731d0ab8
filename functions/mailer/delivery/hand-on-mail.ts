import {
  getsEach,
  handOn,
  isToStaff,
  type Reader,
  toldMembers,
} from '#shared/domain/acts/mails/hand-on.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { countingOf, noticeSpan, noticesAnHour } from '#shared/domain/mail/mail-budget.ts';
import { nothingTold, type Told, toldWith, totalTold } from '#shared/domain/mail/notice.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { isActive, type Member } from '#shared/domain/people/member.ts';
import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import { log } from '#shared/runtime/log.ts';
import { recent } from '#shared/runtime/recent.ts';
import type { ClaimedMail } from '#shared/store/items/mails/queued-mail.ts';
import type { StaffNotices } from '#shared/store/mail/staff-notices.ts';
import type { Members } from '#shared/store/staff/members.ts';
import { mailTags } from '../mail-tags.ts';
import type { Delivery } from './delivery.ts';

type Deps = Readonly<{
  edition: Pick<Edition, 'cities' | 'reviewersBarredFrom'>;
  notices: () => Promise<StaffNotices>;
  members: () => Promise<Pick<Members, 'list'>>;
  now: () => number;
}>;

/** Who is on the list, or has left it, counts for mails within a minute. */
const listIsRecentMs = 60_000;

/** Names of summaries that one process remembers. */
const mostKnown = 1_000;

const isReviewerAlone = ({ roles }: Member): boolean =>
  hasRole(roles, ['reviewer']) && !hasRole(roles, secretariat);

/** Rows of the first releases hold what they tell themselves. */
const toldIn = (lines: readonly string[]): Told =>
  toldWith(
    nothingTold,
    lines.toSorted().map((line) => {
      const [kind = '', reference = ''] = line.split(' ');
      return { kind, reference };
    }),
  );

/** Asks of each reader who gets mails one by one whether they had their ten of this hour. */
const readerOf =
  ({ count }: Pick<StaffNotices, 'count'>, mail: ClaimedMail, now: number) =>
  async (member: Member): Promise<Reader> => {
    if (!getsEach(member) || countingOf(mail.kind) !== 'as-notice')
      return { member, hadEnough: false };
    const times = await count({ what: `notices to ${member.id}`, ms: noticeSpan, now });
    return { member, hadEnough: times > noticesAnHour };
  };

/** Queues the summary of an hour, and asks the table no more about one that is queued. */
const summaryQueue = () => {
  const known = new Set<string>();
  return async (store: StaffNotices, summary: Mail): Promise<void> => {
    if (known.has(summary.name)) return;
    const queued = await store.queueOnce(summary);
    if (!queued.ok && queued.error === 'busy') throw new Error('a summary met another write');
    if (known.size >= mostKnown) known.clear();
    known.add(summary.name);
  };
};

/** How mails reach the staff: one to them as a whole is handed on to each member, in their own way. */
export const staffDelivery = ({
  edition,
  notices,
  members,
  now,
}: Deps): Pick<Delivery, 'handOn' | 'forReader'> => {
  const list = recent(async () => (await members()).list(), listIsRecentMs, now);
  const queueSummary = summaryQueue();

  const tellEach = async (mail: ClaimedMail): Promise<void> => {
    const at = now();
    const store = await notices();
    const all = await list();
    const hasReviewers = all.some((one) => isActive(one) && isReviewerAlone(one));
    const assigned = hasReviewers ? await store.assigned(mail) : [];
    const told = toldMembers(mail, all, edition, assigned);
    const readers = await Promise.all(told.map(readerOf(store, mail, at)));
    const { summaries, ...handedOn } = handOn(mail, readers, at);
    // Before its lines: a summary without lines is not sent, lines without one would be lost.
    for (const summary of summaries) await queueSummary(store, summary);
    const written = await store.handOn(mail, handedOn, at);
    if (!written.ok && written.error === 'busy')
      throw new Error('a mail to the staff met another write');
    const { mails, lines } = handedOn;
    if (written.ok)
      log('mail-handed-on', { ...mailTags(mail), mails: mails.length, lines: lines.length });
  };

  return {
    handOn: tellEach,
    forReader: async (mail) => {
      if (isToStaff(mail)) return {};
      if (mail.member === undefined) return mail.told ? { told: toldIn(mail.told) } : {};
      const member = (await list()).find(({ id }) => id === mail.member);
      if (!member || !isActive(member)) return undefined;
      const { zone } = member;
      if (mail.kind !== 'staff-summary' && mail.kind !== 'staff-digest') return { zone };
      const ofList = mail.kind === 'staff-digest' ? 'day' : 'hour';
      const told = await (await notices()).told({ member: member.id, list: ofList, ...mail.facts });
      return totalTold(told) === 0 ? undefined : { zone, told };
    },
  };
};
