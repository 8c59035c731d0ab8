import { callStates, firstInstantOf, plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { languages } from '#shared/domain/call/language.ts';
import { withCallPreview } from '#shared/web/pages/call/call-preview.ts';
import { type Prerendered, placeOf, prerenderedName } from '#shared/web/prerendered.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { callPage } from './call/pages/call-page.tsx';

/** The page of the call in each language and state. Run at synth. */
export const prerender = (edition: Edition): Prerendered => {
  const call = plannedCall(edition);
  const pages = languages.flatMap((language) =>
    callStates.map((state) => {
      const receivedAt = firstInstantOf(call, state);
      const path = pathTo('show-call', { language });
      const plain = { edition, language, rehearsalClock: undefined, path };
      const context = withCallPreview(plain, call, { host: placeOf.host, receivedAt });
      const html = callPage(context, call, receivedAt);
      return [prerenderedName({ route: 'show-call', language, state }), html] as const;
    }),
  );
  return Object.fromEntries(pages);
};
