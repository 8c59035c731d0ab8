import type { Edition } from '../../call/edition.ts';
import type { Told } from '../../mail/facts.ts';
import type { Mail, MailName } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';

/** Staff read English. */
const staffLanguage = 'en';

/** The same mail to each contact of the edition, under `<name>-1`, `<name>-2` and so on. */
export const toContacts = (
  { contacts }: Pick<Edition, 'contacts'>,
  told: MailName & Readonly<{ dueAt: Instant }> & Told,
): readonly Mail[] =>
  contacts.map(({ address }, index) => ({
    ...told,
    name: `${told.name}-${index + 1}`,
    to: address,
    language: staffLanguage,
  }));
