import type { Edition } from '#shared/domain/call/edition.ts';
import { languages } from '#shared/domain/call/language.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { mailto } from '#shared/text/url.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { plainText } from '#shared/web/response.ts';

const halfAYear = 182 * aDay;

type Deps = Readonly<{
  edition: Pick<Edition, 'security' | 'contacts' | 'archivesAt'>;
  siteUrl: string;
}>;

/**
 * Whom to tell of a hole in the site, and until when that holds: as the edition says, else its first
 * contact, for half a year after the workshop. https://www.rfc-editor.org/rfc/rfc9116
 */
export const showSecurityContact = ({ edition, siteUrl }: Deps): Operation => {
  const { security, contacts, archivesAt } = edition;
  const contact = security?.contact ?? contacts[0]?.address ?? '';
  const until = security ? Date.parse(security.until) : archivesAt + halfAYear;
  const lines = [
    `Contact: ${mailto(contact)}`,
    `Expires: ${new Date(until).toISOString()}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${siteUrl}/.well-known/security.txt`,
  ];
  return async () => plainText(`${lines.join('\n')}\n`);
};
