import { roles } from '#shared/domain/people/role.ts';
import { get, only, post, throttles } from '../route.ts';

const { pages } = throttles;

/** The list of applications, and the views of it that are saved. */
export const casesRoutes = [
  only(roles, get('list-cases', '/{language}/staff/applications', pages)),
  only(roles, get('show-case', '/{language}/staff/applications/{reference}', pages)),
  only(roles, post('save-view', '/{language}/staff/views', pages)),
  only(roles, post('remove-view', '/{language}/staff/views/remove', pages)),
] as const;
