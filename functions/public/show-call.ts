import type { CallRecord } from '#shared/domain/call-window.ts';
import { page } from '#shared/http/answer.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import type { Operation } from '#shared/http/site.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { callPage } from './pages/call-page.tsx';

/** What the pages of the call are made from. */
export type CallDeps = Readonly<{
  frameIn: (language: Language) => Frame;
  readCall: () => Promise<CallRecord>;
}>;

export const showCall =
  ({ frameIn, readCall }: CallDeps): Operation =>
  async ({ language, receivedAt }) =>
    page(200, callPage(frameIn(language), await readCall(), receivedAt));
