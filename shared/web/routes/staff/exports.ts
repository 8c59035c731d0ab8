import { secretariat } from '#shared/domain/people/role.ts';
import { get, only, post, throttles } from '../route.ts';

const { pages, files } = throttles;

/** What the secretariat takes out. The last one leads to the file, for 60 seconds. */
export const exportRoutes = [
  only(secretariat, get('show-exports', '/{language}/staff/exports', pages)),
  only(secretariat, get('show-new-export', '/{language}/staff/new-export', pages)),
  only(secretariat, post('start-export', '/{language}/staff/new-export', files)),
  only(secretariat, get('show-export', '/{language}/staff/exports/{export}', pages)),
  only(secretariat, post('restart-export', '/{language}/staff/exports/{export}/restart', files)),
  only(secretariat, get('download-export', '/{language}/staff/exports/{export}/file', files)),
] as const;
