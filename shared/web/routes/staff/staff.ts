import { roles } from '#shared/domain/people/role.ts';
import { get, inArea, only, throttles } from '../route.ts';
import { casesRoutes } from './cases.ts';
import { exportRoutes } from './exports.ts';
import { mailsRoutes } from './mails.ts';
import { peopleRoutes } from './people.ts';
import { signInRoutes } from './sign-in.ts';
import { windowRoutes } from './window.ts';

const { pages } = throttles;

const homeRoutes = [only(roles, get('show-home', '/{language}/staff', pages))] as const;

/** Everything that the staff meet; each list is a subject's. Documents are of their own area. */
export const staffRoutes = inArea('staff', [
  ...homeRoutes,
  ...signInRoutes,
  ...casesRoutes,
  ...exportRoutes,
  ...mailsRoutes,
  ...windowRoutes,
  ...peopleRoutes,
]);
