import type { KindAndFacts } from '../../mail/facts.ts';
import { everyMember, type Mail, type MailName } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';

/**
 * One mail to the staff as a whole, whoever they are then. The mailer hands it on to each member:
 * an applicant’s request never reads the list of the staff.
 */
export const toStaff = (
  mail: MailName & Readonly<{ dueAt: Instant }> & KindAndFacts,
): readonly Mail[] => [{ ...mail, to: everyMember, language: 'en' }];
