import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { findCity } from '#shared/domain/call/city.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { withCallPreview } from '#shared/web/pages/call/call-preview.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { callAnswer } from './call-answer.ts';
import { cityField } from './pages/call-deadline.tsx';
import { callPage } from './pages/call-page.tsx';

export type CallDeps = Readonly<{
  contextIn: (language: Language, path?: string) => PageContext;
  readCall: () => Promise<CallRecord>;
}>;

export const showCall =
  ({ contextIn, readCall }: CallDeps): Operation =>
  async (request) => {
    const { language, path, query, receivedAt } = request;
    const call = await readCall();
    // A city that is not in the list is as if nobody had asked.
    const cityId = findCity(contextIn(language).edition, query.get(cityField) ?? '')?.id;
    const asked = cityId === undefined ? path : `${path}?${cityField}=${cityId}`;
    const context = withCallPreview(contextIn(language, asked), call, request);
    return callAnswer(callPage(context, call, receivedAt, { cityId }), request);
  };
