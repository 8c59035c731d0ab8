import type { Application } from '#shared/domain/application/application.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { exactInstantText, instantText } from '#shared/domain/call/instant-text.ts';
import type { ClosingFacts, MailFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import type { Told } from '#shared/domain/mail/notice.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { Catalogue } from '#shared/text/shape.ts';
import { exactSeoulTime, exactUtcTime, seoulTime, utcTime } from '#shared/text/zone-times.ts';

/** Parts of a mail that no row holds, made new each time it is sent. */
export type MadeOnSending = Readonly<{
  /** The secret part of a link. */
  token?: string;
  /** The digits that confirm an address, and until when they and the link are valid. */
  code?: string;
  expiresAt?: Instant;
  /** What a summary or a digest tells. */
  told?: Told;
  /** The application of which a copy is sent. */
  copied?: Pick<Application, 'answers' | 'receivedAt'> | undefined;
  /** The zone of a reader who is of the staff. */
  zone?: string;
}>;

/** What a message is written from. */
export type MessageContext<Facts> = Readonly<{
  edition: Edition;
  siteUrl: string;
  language: string;
  text: Catalogue['mails'];
  facts: Facts;
  made: MadeOnSending;
}>;

/** What a message of this kind is written from. */
export type ContextOf<Kind extends MailKind> = MessageContext<MailFacts[Kind]>;

type Named = Pick<MessageContext<unknown>, 'edition' | 'language'>;

/** The title of the call, in the language of the mail where the edition says it in that. */
export const titleIn = ({ edition, language }: Named): string =>
  editionText(edition, 'title', language).text;

/** An instant in Seoul time and UTC, to the minute, each on a line of its own. */
export const bothTimes = (context: Named, instant: Instant): string =>
  `${seoulTime(context, instant)}\n${utcTime(context, instant)}`;

/** The same to the second. */
export const bothExactTimes = (context: Named, instant: Instant): string =>
  `${exactSeoulTime(context, instant)}\n${exactUtcTime(context, instant)}`;

type CityWhere = MessageContext<Pick<ClosingFacts, 'city' | 'cityZone'>>;

const withCity = (
  { edition, language, facts: { city, cityZone } }: CityWhere,
  instant: Instant,
  text: typeof instantText,
): string =>
  cityZone === '' || cityZone === edition.zone
    ? ''
    : `${text(instant, cityZone, language)} (${city})\n`;

/** An instant on the clock of the applicant's city, in Seoul time and in UTC, to the minute. */
export const applicantTimes = (context: CityWhere, instant: Instant): string =>
  `${withCity(context, instant, instantText)}${bothTimes(context, instant)}`;

/** The same to the second. */
export const exactApplicantTimes = (context: CityWhere, instant: Instant): string =>
  `${withCity(context, instant, exactInstantText)}${bothExactTimes(context, instant)}`;

type StaffWhere = Named & Pick<MessageContext<unknown>, 'made'>;

/** `America/New_York` → `New York`. */
const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

const withOwn = (
  { edition, language, made: { zone } }: StaffWhere,
  instant: Instant,
  text: typeof instantText,
): string =>
  zone === undefined || zone === edition.zone || zone === 'UTC'
    ? ''
    : `${text(instant, zone, language)} (${cityOf(zone)})\n`;

/** An instant on the clock of the member who reads it, in Seoul time and in UTC, to the minute. */
export const staffTimes = (context: StaffWhere, instant: Instant): string =>
  `${withOwn(context, instant, instantText)}${bothTimes(context, instant)}`;

/** The same to the second. */
export const exactStaffTimes = (context: StaffWhere, instant: Instant): string =>
  `${withOwn(context, instant, exactInstantText)}${bothExactTimes(context, instant)}`;
