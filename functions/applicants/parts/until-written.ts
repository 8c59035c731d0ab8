import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Result } from '#shared/domain/result.ts';
import { retry } from '#shared/runtime/backoff.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { reopened } from './reopened.ts';

/**
 * Writes until no other is in the way; false when what the write rests on has changed, or when a
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
 * Tries an act on what a visit has opened; after each try that met others, on what stands there
 * then. Undefined when all did.
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
