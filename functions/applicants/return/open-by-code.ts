import { accessDigest, accessFromCode, type Session } from '#shared/applicant/session.ts';
import { openingOf, ownAddress } from '#shared/domain/access/access.ts';
import type { CodeChallenge } from '#shared/domain/access/access-code.ts';
import { accessEndsAt, draftEndsAt } from '#shared/domain/draft/draft.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { browserName } from '#shared/web/browser-name.ts';
import type { WebRequest } from '#shared/web/request.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { clearApplication } from './clear-application.ts';

export type OpenDeps = Pick<
  ApplicantsDeps,
  'edition' | 'drafts' | 'applications' | 'commit' | 'challenges' | 'pause' | 'secret'
>;

/** What a code has opened, in which browser, and until when. */
export type OpenedByCode = Readonly<{ session: Session; opened: Opened; endsAt: number }>;

/** The right code of a challenge, as it was entered. */
export type EnteredCode = Readonly<{
  challenge: CodeChallenge & Readonly<{ reference: string }>;
  browser: string;
  code: string;
}>;

/** What an access by code writes; undefined where the code opens nothing any more. */
const planAccess = (
  found: Opened,
  { challenge, session }: EnteredCode & Readonly<{ session: Session }>,
  { headers, receivedAt: now }: WebRequest,
) => {
  const own = ownAddress(found.application, found.draft);
  const address = addressDigest(own ?? '');
  // Whoever held the draft may have typed another address since the code was mailed.
  const isStillTheirs = challenge.address === undefined || challenge.address === address;
  const opening = isStillTheirs && !challenge.hasOpened ? openingOf(found, address) : undefined;
  if (!opening) return undefined;
  const { accessRound: round, sentVersion } = opening.next;
  const way = { way: 'code', givenAt: now, browser: browserName(headers) } as const;
  const { reference } = session;
  const endsAt = accessEndsAt(found.call);
  return {
    access: { reference, digest: accessDigest(session), round, ...way, endsAt },
    opening,
    draftEndsAt: sentVersion > 0 ? undefined : draftEndsAt(found.call, opening.next),
    // A code that came proves that mails reach the address again.
    reached: unreachableIn(found.unreachable, own),
  };
};

/**
 * Opens an application in the browser that asked for the code. A code opens one access, once: a
 * double click gets the same again, and after the access was ended nothing. The first code of an
 * address ends, in the same write, every access that was given without one.
 */
export const openByCode = (deps: OpenDeps) => {
  /** One try to open it: `over` where the code opens nothing any more, undefined when it met others. */
  const attempt = async (
    entered: EnteredCode & Readonly<{ session: Session }>,
    request: WebRequest,
  ): Promise<OpenedByCode | 'over' | undefined> => {
    const { session, browser } = entered;
    const { reference } = session;
    const [drafts, challenges] = [await deps.drafts(), await deps.challenges()];
    const now = request.receivedAt;
    const reopen = () => drafts.open(reference, accessDigest(session), now);
    const found = await drafts.find(reference, accessDigest(session), now);
    const endsAt = accessEndsAt(found.call);
    if (found.hasAccess) return { session, opened: found, endsAt };
    const plan = planAccess(found, entered, request);
    if (!plan) return 'over';
    if (!(await challenges.open(digest(browser), plan)).ok) return undefined;
    log('access-granted', { reference });
    const opened = { ...found, draft: plan.opening.next, hasAccess: true };
    await clearApplication(deps, { opened, at: now, reopen });
    return { session, opened, endsAt };
  };

  /** Throws when others were in the way every time. */
  return async (entered: EnteredCode, request: WebRequest): Promise<OpenedByCode | 'over'> => {
    const { challenge, browser, code } = entered;
    const token = accessFromCode(deps.secret(), browser, code);
    const session: Session = { reference: challenge.reference, token, byCookie: false };
    const opened = await retry(deps.pause, () => attempt({ ...entered, session }, request));
    if (!opened) throw new Error('opening by a code met others each time');
    return opened;
  };
};
