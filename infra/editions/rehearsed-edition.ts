import type { Edition } from '#shared/domain/call/edition.ts';

/** The edition that is only ever a rehearsal. */
const own = 'rehearsal';

/**
 * The edition as it is deployed. A rehearsal of an edition is one of its own, with its own id and
 * sender, so that it can stand in one account beside what it rehearses: SES knows an address once,
 * and metrics of the same name would mask each other's silence.
 */
export const editionToDeploy = (edition: Edition, rehearsal: boolean): Edition => {
  if (!rehearsal || edition.id === own) return edition;
  const { name, address } = edition.sender;
  const at = address.lastIndexOf('@');
  return {
    ...edition,
    id: `${edition.id}-rehearsal`,
    sender: { name, address: `${address.slice(0, at)}+rehearsal${address.slice(at)}` },
  };
};

/** Whether its id says that it is a rehearsal, as those do that `editionToDeploy` makes. */
export const isRehearsed = ({ id }: Edition): boolean => id === own || id.endsWith(`-${own}`);
