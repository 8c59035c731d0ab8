import { type CallRecord, type CallState, callState } from '#shared/domain/call/call-window.ts';
import { instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { aDay, aMinute, anHour } from '#shared/domain/time/spans.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffHomeWords } from '#shared/text/words.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';

/** When the state ends that the call is in; undefined for the last one. */
const endOf = (call: CallRecord, state: CallState): number | undefined =>
  ({
    announced: call.opensAt,
    open: call.closesAt,
    grace: call.graceEndsAt,
    closed: call.archivesAt,
    archived: undefined,
  })[state];

/** How long it is, in the two largest units that say something. */
const leftText = (language: string, left: number): string => {
  const text = staffHomeWords(language);
  const days = Math.floor(left / aDay);
  const hours = Math.floor((left % aDay) / anHour);
  const minutes = Math.floor((left % anHour) / aMinute);
  if (days > 0) return text.daysLeft(days, hours);
  return hours > 0 ? text.hoursLeft(hours, minutes) : text.minutesLeft(minutes);
};

const Left = ({ visit: { context, call, request } }: { visit: StaffVisit }) => {
  const text = staffHomeWords(context.language);
  const state = callState(call, request.receivedAt);
  const end = endOf(call, state);
  if (end === undefined || state === 'archived') return null;
  return (
    <p class="left">
      {text.next[state]} <strong>{leftText(context.language, end - request.receivedAt)}</strong>
    </p>
  );
};

const Own = ({ visit, instant }: { visit: StaffVisit; instant: number }) => {
  const { context, member } = visit;
  const text = staffHomeWords(context.language);
  return member.zone === context.edition.zone ? null : (
    <>
      <br />
      {instantText(instant, member.zone, context.language)} ({text.ownTime(member.zone)})
    </>
  );
};

/** Where the call stands, and how long it stays so. */
export const CallPanel = ({ visit }: { visit: StaffVisit }) => {
  const { context, call, request } = visit;
  const text = staffHomeWords(context.language);
  const state = callState(call, request.receivedAt);
  const isComing = state === 'announced';
  const instant = isComing ? call.opensAt : lastMinute(call.closesAt);
  return (
    <section class="panel" aria-label={text.callTitle}>
      <p>{text.call[state]}</p>
      <Left visit={visit} />
      <dl>
        <Fact term={isComing ? text.opens : text.deadline}>
          <BothTimes context={context} instant={instant} />
          <Own visit={visit} instant={instant} />
        </Fact>
      </dl>
    </section>
  );
};
