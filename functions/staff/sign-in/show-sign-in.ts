import { staffAccess } from '#shared/staff/session-cookie.ts';
import { pathWithQuery } from '#shared/staff/ways.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { signInPage } from './pages/sign-in-page.tsx';
import { returnPath } from './return-path.ts';

export const showSignIn =
  ({ contextIn, sessions }: Pick<StaffDeps, 'contextIn' | 'sessions'>): Operation =>
  async (request) => {
    const returnTo = returnPath(request.query.get('return')) ?? pathTo('show-home', request);
    const access = staffAccess(request);
    const { memberId = '', digest = '' } = access ?? {};
    const found = access && (await (await sessions()).open(memberId, digest, request.receivedAt));
    if (found) return seeOther(returnTo);
    return page(200, signInPage(contextIn(request.language, pathWithQuery(request)), returnTo));
  };
