import type { Language } from '../call/language.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { Role } from './role.ts';

/** How a member is told: of each thing at once, once a day at 09:00 of their zone, or both. */
export const noticeChoices = ['each', 'digest', 'both'] as const;
export type NoticeChoice = (typeof noticeChoices)[number];

/** Somebody of the staff. The edition file has the first ones, the people page the others. */
export type Member = Readonly<{
  id: string;
  name: string;
  address: string;
  roles: readonly Role[];
  /** The member city that they work for: its applications are not theirs to see as a reviewer. */
  cityId: string | undefined;
  /** ISO 3166 code of their country, where it is known. */
  country: string | undefined;
  /** IANA zone, in which times are printed for them and their digest is due. */
  zone: string;
  language: Language;
  notices: NoticeChoice;
  /** Digest of the issuer's account that is theirs; undefined until they sign in. */
  subject: string | undefined;
  /** Off the list since: they are out at their next request. */
  removedAt: Instant | undefined;
  /** Sessions that began before it have ended: sign-out everywhere, or a role that was taken. */
  sessionsFrom: Instant;
  /** Counts every change; 0 for a member who stands in the edition file alone. */
  version: number;
}>;

export const isActive = ({ removedAt }: Pick<Member, 'removedAt'>): boolean =>
  removedAt === undefined;
