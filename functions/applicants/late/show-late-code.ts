import type { Operation } from '#shared/web/area-handler.ts';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { lateCodePage } from './pages/late-code-page.tsx';

/** The page for a late code. It changes nothing, so mail scanners may fetch it. */
export const showLateCode =
  ({ contextIn }: Pick<ApplicantsDeps, 'contextIn'>): Operation =>
  async (request) =>
    page(200, lateCodePage(contextIn(request.language, pathOfPage(request))));
