import type { Member } from '../people/member.ts';
import { hasRole, secretariat } from '../people/role.ts';

/** Whose applications a reviewer does not see: those of their own city, or of their whole country. */
export type Barring = 'city' | 'country';

/** What decides on who sees an application. */
export type Seen = Readonly<{
  cityId: string | undefined;
  country: string | undefined;
  /** Ids of the members who review it. */
  assigned: readonly string[];
}>;

export type Viewer = Pick<Member, 'id' | 'roles' | 'cityId' | 'country'>;

/**
 * Which applications somebody can see at all. The travel desk sees the chosen ones, and nobody is
 * chosen yet.
 */
export const scopeOf = ({ roles }: Pick<Viewer, 'roles'>): 'all' | 'assigned' | 'none' => {
  if (hasRole(roles, secretariat)) return 'all';
  return hasRole(roles, ['reviewer']) ? 'assigned' : 'none';
};

const isBarred = (viewer: Viewer, { cityId, country }: Seen, barring: Barring): boolean =>
  (cityId !== undefined && cityId === viewer.cityId) ||
  (barring === 'country' && country !== undefined && country === viewer.country);

/**
 * Whether a member sees an application: in a list, a count, a search or on its page. The secretariat
 * sees all; a reviewer what is assigned to them, and never what is of their own city.
 */
export const visibleTo = (viewer: Viewer, seen: Seen, barring: Barring = 'city'): boolean => {
  const scope = scopeOf(viewer);
  if (scope !== 'assigned') return scope === 'all';
  return seen.assigned.includes(viewer.id) && !isBarred(viewer, seen, barring);
};
