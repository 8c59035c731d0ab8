import { accessDigest, proofOf, type Session } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { AccessRecord } from '#shared/domain/access/access.ts';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { contextOf, request, testCall } from '../world/web.ts';

const reference = 'K7M2Q9XD';
const secret = 'a secret of the tests';

export const visitedAt = testCall.closesAt - 60_000;

/** A browser that has access; another one by another letter. */
export const sessionOf = (letter = 'A', byCookie = true): Session => ({
  reference,
  token: letter.repeat(43),
  byCookie,
});

/** The access of a browser, as the table holds it. */
export const accessRecordOf = (
  letter: string,
  changes: Partial<AccessRecord> = {},
): AccessRecord => ({
  digest: accessDigest(sessionOf(letter)),
  round: 0,
  way: 'start',
  givenAt: testCall.opensAt,
  browser: 'Firefox, Windows',
  endsAt: testCall.archivesAt,
  ...changes,
});

/** What Grace has begun and not sent. */
export const begunDraft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({ reference, language: 'en', startedAt: testCall.opensAt, now: testCall.opensAt }),
  version: 2,
  values: { email: 'grace.nakato@kcca.go.ug', city: 'kampala' },
  ...changes,
});

/** Grace's own browser, and what it has opened and posted. */
export const visitOf = (
  opened: Partial<Opened> = {},
  values: Readonly<Record<string, string>> = {},
  session: Session = sessionOf(),
): ApplicantVisit => ({
  request: request({ route: 'show-status', method: 'POST', receivedAt: visitedAt }),
  context: contextOf(),
  holder: { session, proof: proofOf(secret, session) },
  opened: {
    call: testCall,
    draft: undefined,
    application: undefined,
    hasAccess: true,
    unreachable: [],
    ...opened,
  },
  values: new Map(Object.entries(values)),
});
