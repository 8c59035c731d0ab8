import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { leaveParam } from './leave-path.ts';
import { signedOutPage } from './pages/signed-out-page.ts';

/** The page after signing out; once, it leads on to the issuer, which leads back here. */
export const showSignedOut =
  ({ contextIn, issuer }: Pick<StaffDeps, 'contextIn' | 'issuer'>): Operation =>
  async (request) => {
    const leaves = request.query.get(leaveParam) === '1';
    const way = leaves ? await (await issuer()).logout() : undefined;
    const context = contextIn(request.language, pathTo('show-signed-out', request));
    const shown = page(200, signedOutPage(context, way));
    return way === undefined ? shown : { ...shown, headers: { refresh: `0;url=${way}` } };
  };
