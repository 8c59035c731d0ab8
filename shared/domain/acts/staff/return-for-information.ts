import { longestItem, mostItems, mostReturns } from '../../application/return.ts';
import type { CallInForce } from '../../call/call-in-force.ts';
import { cleanLine, isBlank } from '../../form/text.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { err, ok, type Result } from '../../result.ts';
import { dayAt } from '../../time/local-text.ts';
import { aDay } from '../../time/spans.ts';
import { type NotADay, readDay } from '../../time/typed/typed-day.ts';
import { type Instant, startOfDay } from '../../time/zoned-time.ts';
import type { ApplicationAct } from '../act.ts';
import { returnReminder } from '../mails/return-mails.ts';
import { type StaffAct, staffChange } from './staff-act.ts';

/** The longest time that an applicant gets for the answer, in days. */
export const longestReturn = 30;

type Asking = StaffAct &
  Readonly<{
    /** What is asked, one item a line. */
    items: string;
    /** The last day for the answer, in the zone of the call, as it was typed: `2027-3-15`. */
    lastDay: string;
  }>;

export type NotReturned =
  | NotAdmitted
  | NotADay
  | 'no-items'
  | 'too-many-items'
  | 'item-too-long'
  | 'day-too-soon'
  | 'day-too-late'
  | 'returned-too-often';

const readItems = (typed: string): Result<readonly string[], NotReturned> => {
  const items = typed
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter((line) => !isBlank(line));
  if (items.length === 0) return err('no-items');
  if (items.length > mostItems) return err('too-many-items');
  return items.some((item) => [...item].length > longestItem) ? err('item-too-long') : ok(items);
};

/** The day `days` after another. At noon in UTC no clock changes. */
export const dayAfter = (day: string, days: number): string =>
  dayAt(Date.parse(`${day}T12:00:00Z`) + days * aDay, 'UTC');

/** The first and the last day that staff may ask an answer by: tomorrow, and before the workshop. */
export const daysForAnswer = (
  { zone, workshop }: Pick<CallInForce, 'zone' | 'workshop'>,
  at: Instant,
): Readonly<{ first: string; last: string }> => {
  const today = dayAt(at, zone);
  const [last = today] = [dayAfter(today, longestReturn), dayAfter(workshop.from, -1)].toSorted();
  return { first: dayAfter(today, 1), last };
};

const endIn = ({ call, at, lastDay }: Asking): Result<Instant, NotReturned> => {
  const day = readDay(lastDay);
  if (!day.ok) return day;
  const { first, last } = daysForAnswer(call, at);
  if (day.value < first) return err('day-too-soon');
  if (day.value > last) return err('day-too-late');
  return ok(startOfDay(dayAfter(day.value, 1), call.zone));
};

/** Plans that the applicant is asked for more: its place and its turn stay as they are. */
export const planReturn = (act: Asking): Result<ApplicationAct, NotReturned> => {
  const { call, application, at } = act;
  const items = readItems(act.items);
  const endsAt = endIn(act);
  const asked = {
    from: application.state,
    at,
    endsAt: endsAt.ok ? endsAt.value : at,
    items: items.ok ? items.value : [],
  };
  const before = application.returns ?? [];
  const returned = staffChange('return', act, { returns: [...before, asked] });
  if (!returned.ok) return returned;
  if (before.length >= mostReturns) return err('returned-too-often');
  if (!items.ok) return items;
  if (!endsAt.ok) return endsAt;
  const { mails, after } = returned.value;
  const reminder = returnReminder(call, after, at);
  return ok({ changes: [{ ...returned.value, mails: [...mails, ...reminder] }], moves: [] });
};
