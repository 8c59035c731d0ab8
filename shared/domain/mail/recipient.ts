import type { MailKind } from './mail-kind.ts';

/** Who a mail is for. `visitor`: somebody who asked for a code. */
export const recipients = ['applicant', 'supervisor', 'staff', 'subscriber', 'visitor'] as const;
export type Recipient = (typeof recipients)[number];

const others: Readonly<Partial<Record<MailKind, Recipient>>> = {
  code: 'visitor',
  'no-application': 'visitor',
  'endorsement-request': 'supervisor',
  'endorsement-reminder': 'supervisor',
  'call-opened': 'staff',
  'call-closed': 'staff',
};

/** Who gets mails of a kind. */
export const recipientOf = (kind: MailKind): Recipient => {
  if (kind.startsWith('staff-')) return 'staff';
  return kind.startsWith('news-') ? 'subscriber' : (others[kind] ?? 'applicant');
};
