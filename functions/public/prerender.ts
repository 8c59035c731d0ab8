import { callStates, firstInstantOf, plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { languages } from '#shared/domain/call/language.ts';
import { prerenderedContext } from '#shared/web/pages/call/prerendered-context.ts';
import { type Prerendered, prerenderedName } from '#shared/web/prerendered.ts';
import { callPage } from './call/pages/call-page.tsx';

/** The page of the call in each language and state. Run at synth. */
export const prerender = (edition: Edition): Prerendered => {
  const call = plannedCall(edition);
  const route = 'show-call';
  const pages = languages.flatMap((language) =>
    callStates.map((state) => {
      const receivedAt = firstInstantOf(call, state);
      const context = prerenderedContext(edition, call, { route, language, receivedAt });
      return [
        prerenderedName({ route, language, state }),
        callPage(context, call, receivedAt),
      ] as const;
    }),
  );
  return Object.fromEntries(pages);
};
