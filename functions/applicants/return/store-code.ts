import { codeKind } from '#shared/domain/access/access-code.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import type { WebRequest } from '#shared/web/request.ts';
import type { ApplicantsDeps } from '../deps.ts';
import type { CodeAsked } from './code-asked.ts';
import { codeLimits } from './code-limits.ts';
import { planCode } from './plan-code.ts';

type Deps = Pick<ApplicantsDeps, 'challenges' | 'random' | 'secret' | 'pause'>;

/**
 * Stores a code and its mail. Answers what binds it to the browser that asked; undefined when the
 * line has asked too often. Whether an address is known changes neither what is read nor how often.
 */
export const storeCode = async (
  deps: Deps,
  asked: CodeAsked,
  request: WebRequest,
): Promise<string | undefined> => {
  const browser = Buffer.from(deps.random(32)).toString('base64url');
  const { to, reference, by } = asked;
  const counting = { to, isKnown: reference !== undefined, otherwise: by };
  const limits = codeLimits(deps.secret(), request, counting);
  const challenges = await deps.challenges();
  const isStored = await retry(deps.pause, async () => {
    const key = to === undefined ? by : addressDigest(to);
    const { isReached, codeDigest: standing } = await challenges.standing(
      limits,
      key,
      request.receivedAt,
    );
    const kind = codeKind({
      network: isReached('network'),
      pair: isReached('pair'),
      short: isReached('short'),
      long: isReached('long'),
    });
    if (kind === 'refused') return false;
    const plan = planCode(deps, request, { asked, browser, kind, limits, standing });
    return (await challenges.ask(digest(browser), plan)).ok ? true : undefined;
  });
  // Who met others each time met those of the same line, or those who ask for the same mailbox.
  return isStored ? browser : undefined;
};
