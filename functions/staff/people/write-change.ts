import type { PeopleChange, PeopleRefusal } from '#shared/domain/people/changes.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { Result } from '#shared/domain/result.ts';
import { retry, type TimeLeft } from '#shared/runtime/backoff.ts';
import type { StaffDeps } from '../deps.ts';

export type ChangeDeps = Pick<StaffDeps, 'members' | 'people' | 'pause'>;

type Plan = (members: readonly Member[]) => Result<PeopleChange, PeopleRefusal>;

/** What was done, or why not, and the list on which it was planned. */
export type Written = Readonly<{
  members: readonly Member[];
  done: Result<PeopleChange, PeopleRefusal>;
}>;

/** Nothing is written of a form in which nothing was changed. */
const isIdle = ({ entry }: PeopleChange): boolean =>
  entry.act === 'changed' && entry.changes.length === 0;

/** Plans a change of the list, and writes it with its entry; plans anew if another was first. */
export const writeChange = async (
  deps: ChangeDeps,
  plan: Plan,
  timeLeft: TimeLeft,
): Promise<Written> => {
  const [members, people] = await Promise.all([deps.members(), deps.people()]);
  const written = await retry<Written>(
    deps.pause,
    async () => {
      const version = await people.version();
      const list = await members.list();
      const done = plan(list);
      if (!done.ok || isIdle(done.value)) return { members: list, done };
      const saved = await people.write(done.value, version);
      return saved.ok ? { members: list, done } : undefined;
    },
    timeLeft,
  );
  if (!written) throw new Error('a change of the list of members was not written');
  return written;
};
