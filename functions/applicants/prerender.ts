import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Language, languages } from '#shared/domain/call/language.ts';
import { withCallPreview } from '#shared/web/pages/call/call-preview.ts';
import { type Prerendered, placeOf, prerenderedName } from '#shared/web/prerendered.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { startPage } from './form/pages/start-page.tsx';
import { formPage } from './one-page/pages/form-page.tsx';

/** The pages on which one begins while the call is open, in each language. Run at synth. */
export const prerender = (edition: Edition): Prerendered => {
  const call = plannedCall(edition);
  const { ticket } = placeOf;
  const empty = { call, ticket, values: new Map<string, string>(), errors: new Map() };
  const state = 'open';
  const contextOf = (language: Language, route: 'show-start' | 'show-application-form') => {
    const path = pathTo(route, { language });
    const plain = { edition, language, rehearsalClock: undefined, path };
    return withCallPreview(plain, call, { host: placeOf.host, receivedAt: call.opensAt });
  };
  return Object.fromEntries(
    languages.flatMap((language) => [
      [
        prerenderedName({ route: 'show-start', language, state }),
        startPage(contextOf(language, 'show-start'), { call, ticket, begun: undefined }),
      ],
      [
        prerenderedName({ route: 'show-application-form', language, state }),
        formPage(contextOf(language, 'show-application-form'), empty),
      ],
    ]),
  );
};
