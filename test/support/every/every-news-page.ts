import { addressErrors } from '#shared/domain/form/form-fields.ts';
import {
  type NewsFormState,
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
  state: (language: string) => NewsFormState,
): ShownPage => ({
  name: `the form for news ${name}`,
  html: (language) => newsFormPage(shownContext(language, path), state(language)),
});

/** The pages of the list for news, in every state. */
export const newsPages: readonly ShownPage[] = [
  form('as one gets it', '/news', () => ({ values: '' })),
  ...(['missing', 'too-long', ...addressErrors] as const).map((error) =>
    form(`with an address that is ${error}`, undefined, () => ({ values: '7@', error })),
  ),
  form('once more, to ask about the address', undefined, () => ({
    values: 'grace.nakato@gmial.com',
    doubt: { address: 'grace.nakato@gmial.com', likely: 'grace.nakato@gmail.com' },
  })),
  ...(['notFromOurPages', 'notSaved'] as const).map((trouble) =>
    form(`once more: ${trouble}`, undefined, (language) => ({
      values: '7@',
      trouble: catalogue(language).news[trouble],
    })),
  ),
  {
    name: 'the page after an address was given',
    html: (language) => sentPage(shownContext(language, '/news/sent')),
  },
  {
    name: 'the page to confirm an address on',
    html: (language) =>
      confirmPage(shownContext(language, `/news/confirm/${token}`), { token, values: '' }),
  },
  ...(['missing', 'wrong', 'from-elsewhere'] as const).map((error) => ({
    name: `the page to confirm an address on, with digits that are ${error}`,
    html: (language: string) =>
      confirmPage(shownContext(language), { token, values: '123', error }),
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
    name: 'the page of one who has left by one click',
    html: (language) => leftByOneClickPage(shownContext(language)),
  },
  {
    name: 'the page of one who is not on the list',
    html: (language) => notOnListPage(shownContext(language, `/news/leave/${token}`)),
  },
];
