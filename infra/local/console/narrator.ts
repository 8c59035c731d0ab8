import { type Instant, wallClock } from '#shared/domain/time/zoned-time.ts';
import { nextChange, stateAt } from '../clock/call-of.ts';
import type { LocalRun } from '../local-run.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const shown = (instant: Instant, zone: string): string => {
  const { weekday, year, month, day, hour, minute, second } = wallClock(instant, zone);
  return `${weekday} ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
};

/** An instant where the call is and in UTC: `Friday 2018-05-18 00:00:00 Asia/Seoul (…15:00:00 UTC)`. */
const bothTimes = (instant: Instant, zone: string): string =>
  `${shown(instant, zone)} ${zone} (${shown(instant, 'UTC')} UTC)`;

const states = {
  announced: 'announced, not yet open',
  open: 'open',
  grace: 'in its grace period, for applications started before the deadline',
  closed: 'closed',
  archived: 'archived',
} as const;

const change = {
  announced: '-',
  open: 'opens',
  grace: 'closes',
  closed: 'ends its grace period',
  archived: 'is archived',
};

type RunFacts = Pick<LocalRun, 'call' | 'clock' | 'siteUrl' | 'inboxUrl'>;

const clockText = ({ clock }: Pick<RunFacts, 'clock'>): string => {
  const { speed, virtual, real } = clock.anchor();
  if (virtual === real && speed === 1) return 'real time';
  return speed === 1 ? 'rehearsal clock' : `rehearsal clock, ${speed} times as fast`;
};

const callText = ({ call, clock }: RunFacts): string[] => {
  const now = clock.now();
  const next = nextChange(call, now);
  return [
    `Now        ${bothTimes(now, call.zone)}, ${clockText({ clock })}`,
    `The call   is ${states[stateAt(call, now)]}`,
    ...(next === undefined
      ? []
      : [`Next       it ${change[stateAt(call, next)]} ${bothTimes(next, call.zone)}`]),
  ];
};

/** What stands where, and how the call stands. */
export const welcome = (run: RunFacts): string =>
  [
    `Call       ${run.siteUrl}/en`,
    `Form       ${run.siteUrl}/en/apply`,
    `Staff      ${run.siteUrl}/en/staff (to sign in, select a member)`,
    `Inbox      ${run.inboxUrl}`,
    ...callText(run),
  ].join('\n');

/** Says one line at each change of the call's state, by the run's clock. */
export const announceChanges = ({ call, clock }: RunFacts, say: (line: string) => void): void => {
  for (const at of [call.opensAt, call.closesAt, call.graceEndsAt, call.archivesAt])
    if (at > clock.now())
      clock.alarm(at, () =>
        say(`The call ${change[stateAt(call, at)]}: ${bothTimes(at, call.zone)}`),
      );
};
