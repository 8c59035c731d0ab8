import {
  accessDigest,
  accessFromKey,
  cookieSession,
  type Session,
} from '#shared/applicant/session.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { LateAdmission, LateCode } from '#shared/domain/call/late-code.ts';
import { type Draft, draftEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { log } from '#shared/runtime/log.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { browserName } from '#shared/web/browser-name.ts';
import type { WebRequest } from '#shared/web/request.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { writeUntilDone } from '../parts/until-written.ts';

export type LateDraftDeps = Pick<ApplicantsDeps, 'secret' | 'drafts' | 'commit' | 'pause'>;

/** A draft that a late code admits, and the access of the browser that entered it. */
export type LateDraft = Readonly<{ session: Session; draft: Draft; call: CallRecord }>;

type Entered = Readonly<{ code: LateCode; call: CallRecord; request: WebRequest }>;

const admissionOf = ({ digest, address, until }: LateCode): LateAdmission => ({
  digest,
  address: addressDigest(address),
  until,
});

/** The unsent draft that this browser holds, with the code; its access lives as long as the draft. */
const holding = async (
  deps: LateDraftDeps,
  { code, request }: Entered,
): Promise<LateDraft | undefined> => {
  const { receivedAt: now, headers } = request;
  const session = cookieSession(request);
  if (!session) return undefined;
  const digest = accessDigest(session);
  const { draft, call, hasAccess } = await (await deps.drafts()).open(
    session.reference,
    digest,
    now,
  );
  if (!hasAccess || !draft || draft.sentVersion > 0) return undefined;
  const late = admissionOf(code);
  if (draft.late?.digest === late.digest) return { session, draft, call };
  const next = { ...draft, version: draft.version + 1, savedAt: now, late };
  const typed = addressIn(draft.values['email']);
  const saving = savingOf(draft, next, {
    call,
    addressDigest: typed === undefined ? undefined : addressDigest(typed),
  });
  const given = { digest, round: draft.accessRound, way: 'code', givenAt: now } as const;
  const access = { ...given, browser: browserName(headers), endsAt: draftEndsAt(call, next) };
  const saved = await deps.commit({ draft: { ...saving, access } });
  return saved.ok ? { session, draft: next, call } : undefined;
};

/** The draft that the code begins: the same one, however often and wherever it is entered. */
const beginning = async (
  deps: LateDraftDeps,
  { code, call, request }: Entered,
): Promise<LateDraft | undefined> => {
  const { receivedAt: now, language, headers } = request;
  const seed = accessFromKey(deps.secret(), `late ${code.digest}`);
  const reference = referenceOf(seed.random);
  const session: Session = { reference, token: seed.token, byCookie: false };
  const draft: Draft = {
    ...newDraft({ reference, language, startedAt: now, now }),
    values: { email: code.address },
    late: admissionOf(code),
  };
  const digest = accessDigest(session);
  const act = planStart({ draft, call, digest, browser: browserName(headers) });
  if (await writeUntilDone(deps.pause, () => deps.commit(act))) {
    log('draft-started', { reference });
    return { session, draft, call };
  }
  const known = await (await deps.drafts()).open(reference, digest, now);
  const isUnsent = known.hasAccess && known.draft?.sentVersion === 0;
  return isUnsent && known.draft ? { session, draft: known.draft, call } : undefined;
};

/**
 * The draft that a usable code opens: the unsent one of this browser, or one that the code begins.
 * Undefined where the code’s own draft was sent, or its accesses were ended.
 */
export const lateDraft =
  (deps: LateDraftDeps) =>
  async (entered: Entered): Promise<LateDraft | undefined> =>
    (await holding(deps, entered)) ?? beginning(deps, entered);
