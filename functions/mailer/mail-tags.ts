import { type OwnerKind, ownerId, ownerKinds, ownerOf } from '#shared/domain/mail/mail-owner.ts';
import type { MailName } from '#shared/domain/mail/outbox.ts';

/** The tags that bring an event of SES back to its mail. SES takes A-Z a-z 0-9 _ - in them alone. */
export const mailTags = ({ owner, name }: MailName): { owner: string; mail: string } => {
  const id = ownerId(owner);
  return { owner: id === '' ? owner.about : `${owner.about}-${id}`, mail: name };
};

/** What the name of an owner looks like in a tag. */
const ids: Readonly<Record<OwnerKind, RegExp>> = {
  call: /^$/,
  application: /^-[0-9A-Z]{8}$/,
  visitor: /^-[\w-]{8,40}$/,
  subscriber: /^-[0-9A-Z]{16}$/,
};

/** Reads the tags of an event; undefined when the mail is none of ours. */
export const readMailTags = (tags: { owner?: string; mail?: string }): MailName | undefined => {
  const { owner = '', mail: name } = tags;
  const about = ownerKinds.find((kind) => owner.startsWith(kind));
  const id = about && owner.slice(about.length);
  if (!name || !about || id === undefined || !ids[about].test(id)) return undefined;
  return { owner: ownerOf(about, id.slice(1)), name };
};
