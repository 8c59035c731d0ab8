import { instantText } from '#shared/domain/call/instant-text.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import type { Language } from '#shared/text/words.ts';
import type { PageContext } from './layout.tsx';

/** What the pages of this function are made with, in `language`; see PageContext for `path`. */
export const contextIn = (language: Language, path?: string): PageContext => ({
  edition: edition(),
  language,
  rehearsalClock: env.isRehearsal()
    ? instantText(clock().now(), edition().zone, language)
    : undefined,
  path,
});
