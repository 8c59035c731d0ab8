import type { Edition } from '#shared/domain/call/edition.ts';
import type { Endorsement } from '#shared/domain/endorsement/endorsement.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { bytesFrom, type Chance } from './chance.ts';

type Asked = Readonly<{
  chance: Chance;
  at: Instant;
  now: Instant;
  digest: (text: string) => string;
}>;

/** How the nomination of an invented applicant stands; undefined for one who brings a letter. */
export const inventedEndorsement = (
  city: Edition['cities'][number],
  { chance, at, now, digest }: Asked,
): Endorsement | undefined => {
  if (chance.happens(0.35)) return undefined;
  const nonce = Buffer.from(bytesFrom(chance, 32)).toString('base64url');
  const asked = {
    name: 'Office of the Mayor',
    address: `mayor@${city.id}.example`,
    nonce,
    linkDigest: digest(nonce),
    number: 1,
    asks: 1,
    requestedAt: at,
  };
  const answeredAt = at + chance.between(1, 6) * aDay;
  if (answeredAt > now || chance.happens(0.25)) return { ...asked, state: 'requested' };
  const refused = chance.happens(0.08);
  const answer = {
    at: answeredAt,
    name: 'The Mayor',
    reason: refused ? 'Another colleague of ours should go.' : '',
  };
  return { ...asked, state: refused ? 'refused' : 'endorsed', answer };
};
