import type { MailKind } from '#shared/domain/outbox.ts';
import { callClosed, callOpened } from './call-events.ts';
import type { MessageContext } from './context.ts';
import type { Message } from './message.tsx';
import { newsAnnounced, newsConfirm, newsExtended, newsOpened } from './news.ts';
import { receipt } from './receipt.ts';
import { staffNotice } from './staff-notice.ts';

/** The message of every kind of mail. */
export const messages: Readonly<Record<MailKind, (context: MessageContext) => Message>> = {
  receipt,
  'staff-notice': staffNotice,
  'call-opened': callOpened,
  'call-closed': callClosed,
  'news-confirm': newsConfirm,
  'news-announced': newsAnnounced,
  'news-opened': newsOpened,
  'news-extended': newsExtended,
};
