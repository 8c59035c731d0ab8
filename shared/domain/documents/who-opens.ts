import type { Application } from '../application/application.ts';
import type { Edition } from '../call/edition.ts';
import type { ApplicationState } from '../lifecycle/lifecycle.ts';
import type { Role } from '../people/role.ts';
import { type Seen, type Viewer, visibleTo } from '../selection/visibility.ts';
import type { DocumentKind } from './document.ts';

/** Whose passports the travel desk needs. Nobody is chosen yet in any state that there is. */
const chosen: readonly ApplicationState[] = [];

/**
 * The roles in the order in which somebody with several of them is said to have opened a document,
 * and what each opens. A reviewer sees that there is a nomination, not the letter: it carries a
 * superior's contact data.
 */
const opens: readonly Readonly<{ role: Role; kinds: readonly DocumentKind[] }>[] = [
  { role: 'reviewer', kinds: ['headshot'] },
  { role: 'staff', kinds: ['nomination-letter', 'headshot'] },
  { role: 'decider', kinds: ['nomination-letter', 'headshot'] },
  { role: 'travel-desk', kinds: ['passport'] },
];

/** What decides on who opens the documents of an application. */
export type OpenedOf = Seen & Pick<Application, 'state'>;

export const openedOf = (
  { cities }: Pick<Edition, 'cities'>,
  { cityId, state }: Pick<Application, 'cityId' | 'state'>,
  assigned: readonly string[],
): OpenedOf => ({
  cityId,
  country: cities.find(({ id }) => id === cityId)?.country,
  assigned,
  state,
});

/** The role by which a member opens a document of this kind; undefined where none of theirs does. */
export const roleThatOpens = (
  kind: DocumentKind,
  viewer: Viewer,
  of: OpenedOf,
  { reviewersBarredFrom }: Pick<Edition, 'reviewersBarredFrom'>,
): Role | undefined =>
  opens.find(({ role, kinds }) => {
    if (!viewer.roles.includes(role) || !kinds.includes(kind)) return false;
    if (role === 'travel-desk') return chosen.includes(of.state);
    return visibleTo({ ...viewer, roles: [role] }, of, reviewersBarredFrom);
  })?.role;
