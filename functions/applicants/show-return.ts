import { readReference } from '#shared/domain/reference.ts';
import { page } from '#shared/http/answer.ts';
import type { Operation } from '#shared/http/site.ts';
import type { JourneyDeps } from './journey.ts';
import { returnPage } from './pages/return-page.tsx';

/** Where mailed links lead: a page that changes nothing, so that a scanner may fetch it. */
export const showReturn =
  ({ frameIn }: Pick<JourneyDeps, 'frameIn'>): Operation =>
  async ({ language, params }) =>
    page(
      200,
      returnPage(frameIn(language), { reference: readReference(params['reference'] ?? '') }),
    );
