import { type Role, roles, secretariat } from '#shared/domain/people/role.ts';
import { get, only, post, throttles } from '../route.ts';

const { pages } = throttles;

/** Reviewers write notes; the table of transitions says who does what else. */
const whoActs: readonly Role[] = [...secretariat, 'reviewer'];

/** The list of applications, and the views of it that are saved. */
export const casesRoutes = [
  only(roles, get('list-cases', '/{language}/staff/applications', pages)),
  only(secretariat, get('show-new-application', '/{language}/staff/applications/new', pages)),
  only(secretariat, post('enter-application', '/{language}/staff/applications/new', pages)),
  only(roles, get('show-case', '/{language}/staff/applications/{reference}', pages)),
  only(secretariat, get('show-selected', '/{language}/staff/applications/selected', pages)),
  only(secretariat, post('act-on-selected', '/{language}/staff/applications/selected', pages)),
  only(
    secretariat,
    get('show-duplicates', '/{language}/staff/applications/{reference}/duplicates', pages),
  ),
  only(whoActs, get('show-act', '/{language}/staff/applications/{reference}/{act}', pages)),
  only(whoActs, post('do-act', '/{language}/staff/applications/{reference}/{act}', pages)),
  only(roles, post('save-view', '/{language}/staff/views', pages)),
  only(roles, post('remove-view', '/{language}/staff/views/remove', pages)),
] as const;
