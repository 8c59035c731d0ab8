import type { MailOwner } from '#shared/domain/mail/outbox.ts';
import type { MailName } from '#shared/store/mail/outbox.ts';

const ownerTag = (owner: MailOwner): string => {
  switch (owner.about) {
    case 'call':
      return 'call';
    case 'application':
      return `application-${owner.reference}`;
    default:
      return `${owner.about}-${owner.id}`;
  }
};

/** The tags that bring an event of SES back to its mail. SES takes A-Z a-z 0-9 _ - in them alone. */
export const mailTags = ({ owner, name }: MailName): { owner: string; mail: string } => ({
  owner: ownerTag(owner),
  mail: name,
});

/** Reads the tags of an event; undefined when the mail is none of ours. */
export const readMailTags = (tags: { owner?: string; mail?: string }): MailName | undefined => {
  const { owner, mail: name } = tags;
  if (!owner || !name) return undefined;
  if (owner === 'call') return { owner: { about: 'call' }, name };
  const visitor = /^visitor-([\w-]{8,40})$/.exec(owner)?.[1];
  if (visitor) return { owner: { about: 'visitor', id: visitor }, name };
  const reference = /^application-([0-9A-Z]{8})$/.exec(owner)?.[1];
  if (reference) return { owner: { about: 'application', reference }, name };
  const id = /^subscriber-([0-9A-Z]{16})$/.exec(owner)?.[1];
  return id ? { owner: { about: 'subscriber', id }, name } : undefined;
};
