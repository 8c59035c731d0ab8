import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import { flagsOf } from '#shared/domain/application/robot-signs.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { carriedBy, printOfDraft } from '#shared/runtime/naming/claimed-names.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import type { ApplicantsDeps } from '../deps.ts';
import { madeAtOf, proofOfWork } from '../parts/check-signs.ts';
import { copyBox } from '../parts/fields/copy-tick.tsx';
import type { Sent } from '../parts/intake/sent.ts';
import { sameTextCount } from '../parts/rate-limits.ts';

/** What was noticed when the draft was begun, and what this post shows. */
const flagsSeen = async (
  secret: string,
  { request, values }: ApplicantVisit,
  draft: Draft,
): Promise<readonly Flag[]> => {
  const flags = flagsOf({
    honeypot: trapped(values),
    headers: request.headers,
    receivedAt: request.receivedAt,
    begunAt: draft.startedAt,
    check: { madeAt: madeAtOf(secret, draft, values) },
    traffic: draft.traffic,
    proof: await proofOfWork(secret, draft, values),
    repeatsText: false,
  });
  return [...new Set([...draft.flags, ...flags])];
};

type Read = Readonly<{ draft: Draft; answers: Answers; wording: string }>;

export const sentDraft = async (
  { secret }: Pick<ApplicantsDeps, 'secret'>,
  visit: ApplicantVisit,
  { draft, answers, wording }: Read,
): Promise<Sent> => {
  const { request, opened, values } = visit;
  const { application: before, unreachable } = opened;
  const { reference } = draft;
  const flags = await flagsSeen(secret(), visit, draft);
  return {
    request,
    reference,
    answers,
    fingerprint: {
      ...printOfDraft(answers, reference),
      former: before ? carriedBy(before) : [],
      sameText: sameTextCount(answers, request.receivedAt),
    },
    wording,
    begunAt: draft.startedAt,
    wantsCopy: values.get(copyBox) === 'yes',
    // Whoever sends a change repeats their own answers.
    flagsIn: ({ sameTextOfAnother }) =>
      before === undefined && sameTextOfAnother ? [...flags, 'words-of-another'] : flags,
    fromDraft: {
      draft,
      before,
      isUnreachable: unreachableIn(unreachable, answers.email) !== undefined,
    },
  };
};
