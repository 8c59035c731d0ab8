import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { languages } from '#shared/domain/call/language.ts';
import { prerenderedContext } from '#shared/web/pages/call/prerendered-context.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type Prerendered, placeOf, prerenderedName } from '#shared/web/prerendered.ts';
import { startPage } from './form/pages/start-page.tsx';
import { emptyForms } from './one-page/pages/empty-form.ts';

/** The pages on which one begins while the call is open, in each language. Run at synth. */
export const prerender = (edition: Edition): Prerendered => {
  const call = plannedCall(edition);
  const { ticket } = placeOf;
  const emptyForm = emptyForms();
  const makers = {
    'show-start': (context: PageContext) => startPage(context, { call, ticket, begun: undefined }),
    'show-application-form': (context: PageContext) => emptyForm(context, call, ticket),
  };
  const pages = languages.flatMap((language) =>
    (['show-start', 'show-application-form'] as const).map((route) => {
      const shown = { route, language, receivedAt: call.opensAt };
      return [
        prerenderedName({ route, language, state: 'open' }),
        makers[route](prerenderedContext(edition, call, shown)),
      ] as const;
    }),
  );
  return Object.fromEntries(pages);
};
