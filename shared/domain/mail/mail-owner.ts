/**
 * What a mail is about: an application, the call, somebody who asked for a code, or a subscriber.
 * An `id` is random: it appears in tags and logs.
 */
export type MailOwner = Readonly<
  | { about: 'application'; reference: string }
  | { about: 'call' }
  | { about: 'visitor'; id: string }
  | { about: 'subscriber'; id: string }
>;

export const ownerKinds = ['application', 'call', 'visitor', 'subscriber'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** The name of an owner among those of its kind; '' of the call, which has none. */
export const ownerId = (owner: MailOwner): string => {
  switch (owner.about) {
    case 'call':
      return '';
    case 'application':
      return owner.reference;
    default:
      return owner.id;
  }
};

/** The owner of this kind and name, wherever the two were written. */
export const ownerOf = (about: OwnerKind, id: string): MailOwner => {
  switch (about) {
    case 'call':
      return { about };
    case 'application':
      return { about, reference: id };
    default:
      return { about, id };
  }
};
