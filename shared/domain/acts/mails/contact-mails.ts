import type { Edition } from '../../call/edition.ts';
import type { KindAndFacts } from '../../mail/facts.ts';
import type { Mail, MailName } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';

/** Staff read English. */
const staffLanguage = 'en';

/** The same mail to each contact of the edition, under `<name>-1`, `<name>-2` and so on. */
export const toContacts = (
  { contacts }: Pick<Edition, 'contacts'>,
  mail: MailName & Readonly<{ dueAt: Instant }> & KindAndFacts,
): readonly Mail[] =>
  contacts.map(({ address }, index) => ({
    ...mail,
    name: `${mail.name}-${index + 1}`,
    to: address,
    language: staffLanguage,
  }));
