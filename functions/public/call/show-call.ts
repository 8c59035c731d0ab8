import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
import { policyWithDeviceTime } from '#shared/web/security-headers.ts';
import { callPage } from './pages/call-page.tsx';

export type CallDeps = Readonly<{
  contextIn: (language: Language, path?: string) => PageContext;
  readCall: () => Promise<CallRecord>;
}>;

export const showCall =
  ({ contextIn, readCall }: CallDeps): Operation =>
  async ({ language, path, receivedAt }) => {
    const answer = page(200, callPage(contextIn(language, path), await readCall(), receivedAt));
    const headers: Record<string, string> = { ...policyWithDeviceTime };
    if (path === '/') headers['vary'] = 'accept-encoding, accept-language';
    return { ...answer, headers };
  };
