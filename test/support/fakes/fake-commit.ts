import type { Act } from '#shared/domain/acts/act.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Commit } from '#shared/store/applications/commit.ts';

/** A writer that is met by others so often before it writes, and what it has written. */
export const fakeCommit = (meets = 0): Readonly<{ commit: Commit; acts: readonly Act[] }> => {
  const acts: Act[] = [];
  const state = { meets };
  const commit: Commit = async (act) => {
    if (state.meets > 0) {
      state.meets -= 1;
      return err('changed');
    }
    acts.push(act);
    return ok(undefined);
  };
  return { commit, acts };
};
