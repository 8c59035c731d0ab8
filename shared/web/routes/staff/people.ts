import { roles } from '#shared/domain/people/role.ts';
import { get, only, post, throttles } from '../route.ts';

const { pages } = throttles;

/** Who is on the list, which deciders change; and what everybody chooses for themselves. */
export const peopleRoutes = [
  only(['decider'], get('show-people', '/{language}/staff/people', pages)),
  only(['decider'], get('show-new-member', '/{language}/staff/new-member', pages)),
  only(['decider'], post('add-member', '/{language}/staff/new-member', pages)),
  only(['decider'], get('show-member', '/{language}/staff/people/{member}', pages)),
  only(['decider'], post('change-member', '/{language}/staff/people/{member}', pages)),
  only(['decider'], post('remove-member', '/{language}/staff/people/{member}/remove', pages)),
  only(['decider'], post('restore-member', '/{language}/staff/people/{member}/restore', pages)),
  only(roles, get('show-settings', '/{language}/staff/settings', pages)),
  only(roles, post('change-settings', '/{language}/staff/settings', pages)),
] as const;
