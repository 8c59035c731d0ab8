import { readReference } from '#shared/domain/reference.ts';
import { page } from '#shared/http/answer.ts';
import { pathOfPage } from '#shared/http/request.ts';
import type { Operation } from '#shared/http/site.ts';
import type { JourneyDeps } from './journey.ts';
import { returnPage } from './pages/return-page.tsx';

/** Where mailed links lead: a page that changes nothing, so that a scanner may fetch it. */
export const showReturn =
  ({ frameIn }: Pick<JourneyDeps, 'frameIn'>): Operation =>
  async (request) => {
    const reference = readReference(request.params['reference'] ?? '');
    return page(200, returnPage(frameIn(request.language, pathOfPage(request)), { reference }));
  };
