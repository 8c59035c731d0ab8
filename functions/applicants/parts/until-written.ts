import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Result } from '#shared/domain/result.ts';
import { retry } from '#shared/runtime/backoff.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { reopened } from './reopened.ts';

/**
 * Tries to write until no other write is faster; false if what the write rests on has changed, or a
 * limit is reached.
 */
export const writeUntilDone = async (
  pause: ApplicantsDeps['pause'],
  write: () => Promise<Result<undefined, Refusal>>,
): Promise<boolean> => {
  const answer = await retry(pause, async () => {
    const saved = await write();
    return saved.ok || saved.error !== 'busy' ? saved : undefined;
  });
  if (!answer) throw new Error('a write met others each time');
  return answer.ok;
};

/**
 * Tries an act on what a visit has opened. After each try that met another write, on what is stored
 * then. Undefined if every try did.
 */
export const untilActed = (
  { drafts, pause }: Pick<ApplicantsDeps, 'drafts' | 'pause'>,
  visit: ApplicantVisit,
  act: (visit: ApplicantVisit, tries: number) => Promise<WebResponse | undefined>,
): Promise<WebResponse | undefined> =>
  retry(
    pause,
    async (tries) => act(tries === 1 ? visit : await reopened(drafts, visit), tries),
    visit.request,
  );

/** The same for an act that shows nothing but what has become of it: throws when all tries met others. */
export const untilDone = async (...parts: Parameters<typeof untilActed>): Promise<WebResponse> => {
  const answer = await untilActed(...parts);
  if (!answer) throw new Error('an act met others each time');
  return answer;
};
