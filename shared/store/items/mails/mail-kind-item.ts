import { type MailKind, mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { type MailState, mailStates } from '#shared/domain/mail/outbox.ts';
import { type Item, stringIn } from '../../engine/item.ts';

/** The kind of a mail by its row; undefined for one that is not known. */
export const mailKindIn = (item: Item | undefined): MailKind | undefined =>
  mailKinds.find((kind) => kind === stringIn(item, 'kind'));

/** The state of a mail by its row; undefined for one that is not known. */
export const mailStateIn = (item: Item | undefined): MailState | undefined =>
  mailStates.find((state) => state === stringIn(item, 'state'));
