import { readReference } from '#shared/domain/application/reference.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { returnPage } from './pages/return-page.tsx';

/** The page of mailed links. It changes nothing, so scanners may fetch it. */
export const showReturn =
  ({ contextIn }: Pick<ApplicantsDeps, 'contextIn'>): Operation =>
  async (request) => {
    const reference = readReference(request.params['reference'] ?? '');
    return page(200, returnPage(contextIn(request.language, pathOfPage(request)), { reference }));
  };
