import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { isSameSeal, sealOf } from '#shared/runtime/seals.ts';

/** How long a link gives its file, in ms. */
const linkLasts = aMinute;

type LinkOf = Readonly<{
  secret: string;
  session: Pick<StaffSession, 'memberId' | 'digest'>;
  /** The file's key in the bucket. */
  key: string;
}>;

const sealUntil = ({ secret, session, key }: LinkOf, until: string): string =>
  sealOf(secret, 'staff document', session.memberId, session.digest, key, until).toString(
    'base64url',
  );

/** What a link says beside its path. It opens one file, in one browser, for 60 seconds. */
export const linkQuery = (of: LinkOf, now: Instant): string => {
  const until = String(now + linkLasts);
  return new URLSearchParams({ until, seal: sealUntil(of, until) }).toString();
};

/** `false`: we made no such link for this browser and file. */
export const readLink = (
  of: LinkOf,
  query: ReadonlyMap<string, string>,
  now: Instant,
): 'good' | 'over' | false => {
  const until = query.get('until') ?? '';
  const seal = Buffer.from(query.get('seal') ?? '');
  if (!isSameSeal(seal, Buffer.from(sealUntil(of, until)))) return false;
  return now < Number(until) ? 'good' : 'over';
};
