import type { CallRecord } from '#shared/domain/call-window.ts';
import { page } from '#shared/http/answer.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import type { Operation } from '#shared/http/site.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { callPage } from './pages/call-page.tsx';

/** What the pages of the call are made from. */
export type CallDeps = Readonly<{
  frameIn: (language: Language, path?: string) => Frame;
  readCall: () => Promise<CallRecord>;
}>;

export const showCall =
  ({ frameIn, readCall }: CallDeps): Operation =>
  async ({ language, path, receivedAt }) => {
    const answer = page(200, callPage(frameIn(language, path), await readCall(), receivedAt));
    return path === '/'
      ? { ...answer, headers: { vary: 'accept-encoding, accept-language' } }
      : answer;
  };
