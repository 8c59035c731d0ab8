import type { WaitingMails } from '#shared/domain/records/mail-log.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Counts } from '#shared/store/list/counts.ts';

/** Which of the mails that wait are listed, as the address of the page says it. */
export const shownMails = ['all', 'due', 'later', 'failing'] as const;
export type ShownMails = (typeof shownMails)[number];

export type MailLog = Readonly<{
  visit: StaffVisit;
  shown: ShownMails;
  waiting: WaitingMails;
  counts: Counts;
}>;
