import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import { answersCopy } from './answers-copy.ts';
import {
  addressChanged,
  duplicateConfirmed,
  heldForCity,
  promoted,
  staffAnswered,
  staffCleared,
  staffPromoted,
  staffUnreachable,
  staffWithdrawn,
  withdrawn,
} from './change-mails.ts';
import type { ContextOf } from './context.ts';
import {
  accessCode,
  draftBegun,
  draftExpired,
  draftReminder,
  lateCode,
  noApplication,
} from './draft-mails.ts';
import { endorsed, endorsementBounced, endorsementRefused } from './endorsement-mails.ts';
import type { Message } from './message.tsx';
import { newsAnnounced, newsConfirm, newsExtended, newsOpened } from './news.ts';
import { receipt } from './receipt.ts';
import { returned, returnReminder } from './return-mails.ts';
import { callClosed, callOpened, staffSignInRefused } from './staff/call-events.ts';
import { staffNotice } from './staff/staff-notice.ts';
import { staffDigest, staffSummary } from './staff/staff-summary.ts';
import { endorsementReminder, endorsementRequest } from './supervisor/supervisor-mails.ts';

/** The message of every kind of mail. */
export const messages: Readonly<{ [Kind in MailKind]: (context: ContextOf<Kind>) => Message }> = {
  'draft-begun': draftBegun,
  'draft-reminder': draftReminder,
  'draft-expired': draftExpired,
  code: accessCode,
  'no-application': noApplication,
  'late-code': lateCode,
  receipt,
  'held-for-city': heldForCity,
  'staff-cleared': staffCleared,
  promoted,
  withdrawn,
  returned,
  'return-reminder': returnReminder,
  'duplicate-confirmed': duplicateConfirmed,
  'address-changed': addressChanged,
  'answers-copy': answersCopy,
  'staff-promoted': staffPromoted,
  'staff-withdrawn': staffWithdrawn,
  'staff-answered': staffAnswered,
  'staff-unreached': staffUnreachable,
  'staff-notice': staffNotice,
  'staff-summary': staffSummary,
  'staff-digest': staffDigest,
  'staff-sign-in-refused': staffSignInRefused,
  'endorsement-request': endorsementRequest,
  'endorsement-reminder': endorsementReminder,
  endorsed,
  'endorsement-refused': endorsementRefused,
  'endorsement-bounced': endorsementBounced,
  'call-opened': callOpened,
  'call-closed': callClosed,
  'news-confirm': newsConfirm,
  'news-announced': newsAnnounced,
  'news-opened': newsOpened,
  'news-extended': newsExtended,
};
