import {
  accessField,
  accessFromCode,
  accessOf,
  addressCodeDigest,
  proofField,
  proofOf,
  type Session,
  sessionCookie,
} from '#shared/applicant/session.ts';
import { accessDigest } from '#shared/applicant/visit.ts';
import { openingOf, ownAddress } from '#shared/domain/access/access.ts';
import {
  type CodeChallenge,
  judgeCode,
  mostTries,
  readAccessCode,
} from '#shared/domain/access/access-code.ts';
import { accessEndsAt, draftEndsAt } from '#shared/domain/draft/draft.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { statusWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse, withCookie } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import { isFromOurPages } from '#shared/web/same-site.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { addressDigest } from '../parts/address-digest.ts';
import { browserName } from '../parts/browser-name.ts';
import { codeDigest } from './ask-code.ts';
import { clearApplication } from './clear-application.ts';
import { browserField, codeField, codePage } from './pages/code-page.tsx';

type Deps = Pick<
  ApplicantsDeps,
  'edition' | 'contextIn' | 'drafts' | 'applications' | 'commit' | 'challenges' | 'pause' | 'secret'
> &
  Readonly<{ status: StatusOf }>;

type Admitted = Readonly<{ session: Session; opened: Opened; endsAt: number }>;
type Shown = Admitted & Pick<CodeChallenge, 'others'>;

type Entered = Readonly<{
  challenge: CodeChallenge & Readonly<{ reference: string }>;
  browser: string;
  code: string;
}>;

/**
 * Opens an application in the browser that asked for the code. A code opens one access, once: a
 * double click gets the same again, and after the access was ended nothing. The first code of an
 * address ends, in the same write, every access that was given without one.
 */
export const enterCode = (deps: Deps): Operation => {
  /** One try to open it: `over` where the code opens nothing any more, undefined when it met others. */
  const attempt = async (
    { challenge, browser, session }: Entered & Readonly<{ session: Session }>,
    request: WebRequest,
  ): Promise<Admitted | 'over' | undefined> => {
    const { receivedAt: now } = request;
    const { reference } = session;
    const [drafts, challenges] = [await deps.drafts(), await deps.challenges()];
    const key = accessDigest(session);
    const found = await drafts.find(reference, key, now);
    const endsAt = accessEndsAt(found.call);
    if (found.hasAccess) return { session, opened: found, endsAt };
    const own = ownAddress(found.application, found.draft);
    const address = addressDigest(own ?? '');
    // Whoever held the draft may have typed another address since the code was mailed.
    const isStillTheirs = challenge.address === undefined || challenge.address === address;
    const opening = isStillTheirs && !challenge.hasOpened ? openingOf(found, address) : undefined;
    if (!opening) return 'over';
    const round = opening.next.accessRound;
    const way = { way: 'code', givenAt: now, browser: browserName(request.headers) } as const;
    const access = { reference, digest: key, round, ...way, endsAt };
    const draftEnd = opening.next.sentVersion > 0 ? undefined : draftEndsAt(found.call);
    // A code that came proves that mails reach the address again.
    const reached = unreachableIn(found.unreachable, own);
    const entered = { access, opening, draftEndsAt: draftEnd, reached };
    const saved = await challenges.open(digest(browser), entered);
    if (!saved.ok) return undefined;
    log('access-granted', { reference });
    const opened = { ...found, draft: opening.next, hasAccess: true };
    const reopen = () => drafts.open(reference, key, now);
    await clearApplication(deps, { opened, at: now, reopen });
    return { session, opened, endsAt };
  };

  /** The access that a code opens; undefined when it was used up. */
  const admit = async (entered: Entered, request: WebRequest): Promise<Admitted | undefined> => {
    const { challenge, browser, code } = entered;
    const token = accessFromCode(deps.secret(), browser, code);
    const session: Session = { reference: challenge.reference, token, byCookie: false };
    const admitted = await retry(deps.pause, () => attempt({ ...entered, session }, request));
    return admitted === 'over' ? undefined : admitted;
  };

  const show = async (
    request: WebRequest,
    { session, opened, endsAt, others }: Shown,
  ): Promise<WebResponse> => {
    const holder = { session, proof: proofOf(deps.secret(), session) };
    const posted = {
      path: pathsTo('show-status', request).opened,
      values: new Map([
        [accessField, accessOf(session)],
        [proofField, holder.proof],
      ]),
    };
    const context = { ...deps.contextIn(request.language), posted };
    const visit = { request, context, holder, opened, values: new Map() };
    const seconds = (endsAt - request.receivedAt) / 1000;
    return withCookie(
      await deps.status(visit, { status: 200, others }),
      sessionCookie(session, seconds),
    );
  };

  return async (request) => {
    const context = deps.contextIn(request.language);
    const form = readForm(request, context);
    if (!form.ok) return form.error.answer;
    const text = statusWords(request.language).return;
    const browser = (form.value.get(browserField) ?? '').slice(0, 100);
    const again = (status: number, error: string, isOver = false): WebResponse =>
      page(status, codePage(context, { browser, error, isOver }));
    if (!isFromOurPages(request)) return again(403, text.noCode);
    const typed = form.value.get(codeField) ?? '';
    if (onlySwitches(form.value)) return page(200, codePage(context, { browser, code: typed }));
    const code = readAccessCode(typed);
    if (code === undefined) return again(422, text.noCode);
    const challenges = await deps.challenges();
    const challenge = await challenges.take(digest(browser));
    const entered = challenge?.isOfAddress
      ? addressCodeDigest(deps.secret(), challenge.address ?? '', code)
      : codeDigest(browser, code);
    const verdict = judgeCode(challenge, entered, request.receivedAt);
    log('code-entered', { verdict });
    if (verdict === 'over') return again(410, text.over, true);
    if (verdict === 'wrong' || challenge?.reference === undefined) {
      const left = mostTries - 1 - (challenge?.tries ?? 0);
      return left > 0 ? again(422, text.wrong(left)) : again(410, text.over, true);
    }
    const { reference, others } = challenge;
    const admitted = await admit(
      { challenge: { ...challenge, reference }, browser, code },
      request,
    );
    return admitted ? show(request, { ...admitted, others }) : again(410, text.over, true);
  };
};
