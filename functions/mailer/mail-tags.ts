import type { MailOwner } from '#shared/domain/outbox.ts';
import type { MailName } from '#shared/store/outbox.ts';

const ownerTag = (owner: MailOwner): string => {
  if (owner.about === 'call') return 'call';
  return owner.about === 'visitor' ? `visitor-${owner.id}` : `application-${owner.reference}`;
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
  const id = /^visitor-([\w-]{8,40})$/.exec(owner)?.[1];
  if (id) return { owner: { about: 'visitor', id }, name };
  const reference = /^application-([0-9A-Z]{8})$/.exec(owner)?.[1];
  return reference ? { owner: { about: 'application', reference }, name } : undefined;
};
