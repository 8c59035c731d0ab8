import { expect, test } from 'vitest';
import { linkText } from '#shared/domain/news/news-link.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { showNewsConfirmation } from '../../../../../functions/public/news/show-news-confirmation.ts';
import { showNewsForm } from '../../../../../functions/public/news/show-news-form.ts';
import { showNewsLeaving } from '../../../../../functions/public/news/show-news-leaving.ts';
import { showNewsSent } from '../../../../../functions/public/news/show-news-sent.ts';
import { fakeNews } from '../../../../support/fakes/fake-news.ts';
import { switchesIn } from '../../../../support/world/switches.ts';
import { contextOf, request, testCall } from '../../../../support/world/web.ts';

const token = 'a'.repeat(43);
const list = fakeNews();
list.put('d1', { id: 'K7Q2M9XAK7Q2M9XA', state: 'confirmed', asks: 1, mailedAt: [] });
list.linkRows.set(digest(linkText('leave', token)), { purpose: 'leave', subscriber: 'd1' });
list.linkRows.set(digest(linkText('confirm', token)), {
  purpose: 'confirm',
  subscriber: 'd1',
  id: 'K7Q2M9XAK7Q2M9XA',
  address: 'grace@kcca.go.ug',
  language: 'en',
  code: 'c1',
  expiresAt: testCall.closesAt,
});

const deps = {
  contextIn: (language: Language, path?: string) => contextOf({ language, path }),
  links: async () => list.links,
};

test.each<[string, Operation, string, string]>([
  ['the form', showNewsForm(deps), '/en/news', 'form'],
  ['the page after it', showNewsSent(deps), '/en/news/sent', 'link'],
  ['the page to confirm on', showNewsConfirmation(deps), `/en/news/confirm/${token}`, 'form'],
  [
    'the page for a link that is too old',
    showNewsConfirmation(deps),
    '/en/news/confirm/old',
    'link',
  ],
  ['the page to leave on', showNewsLeaving(deps), `/en/news/leave/${token}`, 'link'],
])('%s leads to itself in the other language', async (_, show, path, by) => {
  const params = { language: 'en', token: path.split('/').at(-1) };
  const { body } = await show(request({ path, params }));
  expect(switchesIn(body)).toEqual([{ to: path.replace('/en/', '/ko/'), language: 'ko', by }]);
});
