import type { Application } from '../application/application.ts';
import type { Draft } from '../draft/draft.ts';
import { draftOf } from '../draft/draft-of-application.ts';
import { addressIn } from '../form/address.ts';
import type { Instant } from '../time/zoned-time.ts';

/** How a browser came to its access: it began the application, or entered a mailed code. */
export const accessWays = ['start', 'code'] as const;
export type AccessWay = (typeof accessWays)[number];

/** A browser’s access to an application, as the applicant may see it. */
export type AccessRecord = Readonly<{
  /** The digest of the browser’s access: it opens nothing. */
  digest: string;
  round: number;
  /** Undefined where an earlier release gave it, which did not write this down. */
  way: AccessWay | undefined;
  givenAt: Instant | undefined;
  /** The kind of browser, as it calls itself; '' where it says nothing known. */
  browser: string;
  endsAt: Instant;
}>;

/** Whether an access still opens what it was given for. */
export const isInForce = (
  { digest, round, endsAt }: Pick<AccessRecord, 'digest' | 'round' | 'endsAt'>,
  draft: Pick<Draft, 'accessRound' | 'keptAccess'> | undefined,
  now: Instant,
): boolean =>
  now < endsAt && (!draft || round === draft.accessRound || digest === draft.keptAccess);

/** Those that open the application now, the latest given first. */
export const inForce = (
  accesses: readonly AccessRecord[],
  draft: Draft | undefined,
  now: Instant,
): readonly AccessRecord[] =>
  accesses
    .filter((one) => isInForce(one, draft, now))
    .toSorted((a, b) => (b.givenAt ?? 0) - (a.givenAt ?? 0));

/** The address that a code of an application goes to: what was sent counts until a change is sent. */
export const ownAddress = (
  application: Pick<Application, 'answers'> | undefined,
  draft: Pick<Draft, 'values'> | undefined,
): string | undefined => application?.answers.email ?? addressIn(draft?.values['email']);

/** What a code opens: the draft as it was read, if there is one, and as it stands once opened. */
export type Opening = Readonly<{ read: Draft | undefined; next: Draft }>;

/**
 * The draft that a code of `address` (its digest) opens. The first code of an address ends every
 * access that was given without one. An address that was typed but not sent is taken back: whoever
 * typed it may be shut out now, and a code must not bring them back.
 */
export const openingOf = (
  {
    draft,
    application,
  }: Readonly<{ draft: Draft | undefined; application: Application | undefined }>,
  address: string,
): Opening | undefined => {
  const found = draft ?? (application && draftOf(application));
  if (!found) return undefined;
  if (found.provedAddress === address) return { read: draft, next: found };
  const accessRound = found.accessRound + 1;
  const round = { provedAddress: address, accessRound, keptAccess: '' };
  const email = application?.answers.email;
  if (email === undefined || email === addressIn(found.values['email']))
    return { read: draft, next: { ...found, ...round } };
  const version = found.version + 1;
  const values = { ...found.values, email };
  const saved = { ...found.saved, you: version };
  return { read: draft, next: { ...found, ...round, version, values, saved } };
};
