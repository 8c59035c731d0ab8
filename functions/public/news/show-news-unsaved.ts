import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { type Language, newsWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { fieldsPosted } from '#shared/web/forms/form-body.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { SiteRoute } from '#shared/web/routes/routes.ts';
import { tokenOf } from './find-link.ts';
import { newsFormPage } from './pages/news-form.tsx';
import { confirmPage, leavePage, leftPage } from './pages/news-pages.tsx';

type NewsPost = Extract<SiteRoute, { area: 'public'; method: 'POST' }>['name'];
type Posted = Readonly<{ token: string; values: FormValues }>;
type Deps = Readonly<{ contextIn: (language: Language, path?: string) => PageContext }>;

/** The forms of the list with what was typed into each, and that nothing was done. */
const formsAgain = ({ contextIn }: Deps, language: Language, { token, values }: Posted) => {
  const { notSaved, notDone: pageError } = newsWords(language);
  const address = values.get('email') ?? '';
  const leaving = contextIn(language, pathTo('show-news-leaving', { language, token }));
  const confirming = contextIn(language, pathTo('show-news-confirmation', { language, token }));
  const code = values.get('code') ?? '';
  return {
    'ask-for-news': () => newsFormPage(contextIn(language), { address, pageError: notSaved }),
    'confirm-news': () => confirmPage(confirming, { token, code, pageError }),
    'leave-news': () => leavePage(leaving, token, pageError),
    'stay-on-news': () => leftPage(leaving, { token, address, pageError }),
  } satisfies Record<NewsPost, () => string>;
};

/** Answers a form of the list that could not be saved just now, with what was typed into it. */
export const showNewsUnsaved =
  (deps: Deps): Operation =>
  async (request) => {
    const { language, route, headers, body } = request;
    const values = fieldsPosted(headers['content-type'], body) ?? new Map();
    const forms: Readonly<Partial<Record<string, () => string>>> = formsAgain(deps, language, {
      token: tokenOf(request),
      values,
    });
    const form = forms[route];
    if (!form) throw new Error(`${route} posts no form`);
    return page(503, form());
  };
