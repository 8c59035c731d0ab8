import { addressErrors } from '#shared/domain/form/form-fields.ts';
import {
  type NewsFormPage,
  newsFormPage,
} from '../../../functions/public/news/pages/news-form.tsx';
import {
  confirmedPage,
  confirmPage,
  expiredPage,
  leavePage,
  leftByOneClickPage,
  leftPage,
  notOnListPage,
  sentPage,
} from '../../../functions/public/news/pages/news-pages.tsx';
import { catalogue } from '../builders/catalogue.ts';
import { type ShownPage, shownContext } from '../builders/shown.ts';

const token = 'a'.repeat(43);

const form = (
  name: string,
  path: string | undefined,
  page: (language: string) => NewsFormPage,
): ShownPage => ({
  name: `the form for news ${name}`,
  html: (language) => newsFormPage(shownContext(language, path), page(language)),
});

/** The pages of the list for news, in every state. */
export const newsPages: readonly ShownPage[] = [
  form('as one gets it', '/news', () => ({ address: '' })),
  ...(['missing', 'too-long', ...addressErrors] as const).map((error) =>
    form(`with an address that is ${error}`, undefined, () => ({ address: '7@', error })),
  ),
  form('once more, to ask about the address', undefined, () => ({
    address: 'grace.nakato@gmial.com',
    doubt: { address: 'grace.nakato@gmial.com', likely: 'grace.nakato@gmail.com' },
  })),
  ...(['notFromOurPages', 'notSaved'] as const).map((pageError) =>
    form(`once more: ${pageError}`, undefined, (language) => ({
      address: '7@',
      pageError: catalogue(language).news[pageError],
    })),
  ),
  {
    name: 'the page after an address was given',
    html: (language) => sentPage(shownContext(language, '/news/sent')),
  },
  {
    name: 'the page to confirm an address on',
    html: (language) =>
      confirmPage(shownContext(language, `/news/confirm/${token}`), { token, code: '' }),
  },
  ...(['missing', 'wrong', 'from-elsewhere'] as const).map((error) => ({
    name: `the page to confirm an address on, with digits that are ${error}`,
    html: (language: string) => confirmPage(shownContext(language), { token, code: '123', error }),
  })),
  {
    name: 'the page of an address that is confirmed',
    html: (language) => confirmedPage(shownContext(language)),
  },
  {
    name: 'the page of a link that is too old',
    html: (language) => expiredPage(shownContext(language, `/news/confirm/${token}`)),
  },
  {
    name: 'the page to leave the list on',
    html: (language) => leavePage(shownContext(language, `/news/leave/${token}`), token),
  },
  {
    name: 'the page of one who has left',
    html: (language) => leftPage(shownContext(language), { token, address: '7@7.7' }),
  },
  {
    name: 'the page to confirm an address on, while the table is away',
    html: (language) => {
      const pageError = catalogue(language).news.notDone;
      return confirmPage(shownContext(language), { token, code: '123', pageError });
    },
  },
  {
    name: 'the page to leave the list on, while the table is away',
    html: (language) => leavePage(shownContext(language), token, catalogue(language).news.notDone),
  },
  {
    name: 'the page of one who has left, while the table is away',
    html: (language) => {
      const pageError = catalogue(language).news.notDone;
      return leftPage(shownContext(language), { token, address: '7@7.7', pageError });
    },
  },
  {
    name: 'the page of one who has left by one click',
    html: (language) => leftByOneClickPage(shownContext(language)),
  },
  {
    name: 'the page of one who is not on the list',
    html: (language) => notOnListPage(shownContext(language, `/news/leave/${token}`)),
  },
];
