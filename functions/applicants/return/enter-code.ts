import { addressCodeDigest } from '#shared/applicant/session.ts';
import {
  type CodeChallenge,
  judgeCode,
  mostTries,
  readAccessCode,
} from '#shared/domain/access/access-code.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { statusWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { type OpenDeps, openByCode } from './open-by-code.ts';
import { browserField, codeField, codePage } from './pages/code-page.tsx';
import { codeDigest } from './plan-code.ts';
import { showOpened } from './show-opened.ts';

type Deps = OpenDeps & Pick<ApplicantsDeps, 'contextIn'> & Readonly<{ status: StatusOf }>;

/** The digest that a challenge has if the code that was entered is the right one. */
const enteredDigest = (
  secret: string,
  challenge: CodeChallenge | undefined,
  { browser, code }: Readonly<{ browser: string; code: string }>,
): string =>
  challenge?.isOfAddress
    ? addressCodeDigest(secret, challenge.address ?? '', code)
    : codeDigest(browser, code);

/** Takes a code, and opens what it was mailed for. */
export const enterCode = (deps: Deps): Operation => {
  const open = openByCode(deps);
  const show = showOpened(deps);

  return async (request) => {
    const context = deps.contextIn(request.language);
    const post = readFormPost(request, context);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const text = statusWords(request.language).return;
    const browser = (values.get(browserField) ?? '').slice(0, 100);
    const again = (status: number, error: string, isOver = false): WebResponse =>
      page(status, codePage(context, { browser, error, isOver }));
    if (kind === 'refused') return again(403, text.noCode);
    const typed = values.get(codeField) ?? '';
    if (kind === 'switch') return page(200, codePage(context, { browser, code: typed }));
    const code = readAccessCode(typed);
    if (code === undefined) return again(422, text.noCode);
    const challenge = await (await deps.challenges()).take(digest(browser));
    const entered = enteredDigest(deps.secret(), challenge, { browser, code });
    const verdict = judgeCode(challenge, entered, request.receivedAt);
    log('code-entered', { verdict });
    if (verdict === 'over') return again(410, text.over, true);
    if (verdict === 'wrong' || challenge?.reference === undefined) {
      const left = mostTries - 1 - (challenge?.tries ?? 0);
      return left > 0 ? again(422, text.wrong(left)) : again(410, text.over, true);
    }
    const { reference, others } = challenge;
    const opened = await open({ challenge: { ...challenge, reference }, browser, code }, request);
    return opened === 'over' ? again(410, text.over, true) : show(request, opened, others);
  };
};
