import type { Edition } from '../call/edition.ts';
import type { Member } from './member.ts';

/** Those whom the edition file names, as long as the table has no later word of them. */
export const firstMembers = ({
  staff,
  cities,
  zone,
}: Pick<Edition, 'staff' | 'cities' | 'zone'>): readonly Member[] =>
  staff.map(({ cityId, zone: own, ...person }) => ({
    ...person,
    cityId,
    country: cities.find(({ id }) => id === cityId)?.country,
    zone: own ?? zone,
    subject: undefined,
    removedAt: undefined,
    sessionsFrom: 0,
    version: 0,
  }));

/** The member with an id: as the table has it, else as the edition file does. */
export const memberWith = (
  edition: Pick<Edition, 'staff' | 'cities' | 'zone'>,
  id: string,
  stored: Member | undefined,
): Member | undefined => stored ?? firstMembers(edition).find((member) => member.id === id);

/** All members, those of the table before those of the edition file, by name. */
export const allMembers = (
  edition: Pick<Edition, 'staff' | 'cities' | 'zone'>,
  stored: readonly Member[],
): readonly Member[] => {
  const known = new Set(stored.map(({ id }) => id));
  const first = firstMembers(edition).filter(({ id }) => !known.has(id));
  return [...stored, ...first].sort((a, b) => (a.name < b.name ? -1 : 1));
};
