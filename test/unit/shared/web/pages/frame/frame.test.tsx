import { describe, expect, test } from 'vitest';
import { languages } from '#shared/domain/call/language.ts';
import { previewName } from '#shared/web/assets/asset-names.ts';
import { layout } from '#shared/web/pages/layout.tsx';
import { everyPage } from '../../../../../support/every/every-page.ts';
import { contextOf } from '../../../../../support/world/web.ts';

const siteUrl = 'https://call.example';

const headOf = (changes: Parameters<typeof contextOf>[0] = {}) => {
  const html = layout({
    context: contextOf({ siteUrl, path: '/en/help', preview: 'We "help".', ...changes }),
    title: 'Get help',
    children: null,
  });
  return html.slice(0, html.indexOf('</head>'));
};

describe('a chat that shows a link to a page for everybody', () => {
  test('knows its title, what it says, its language and its picture', () => {
    const head = headOf();
    for (const [property, content] of [
      ['og:title', 'Get help – Joint Workshop for Smart Sustainable Cities &amp; e-Government'],
      ['og:description', 'We &quot;help&quot;.'],
      ['og:url', `${siteUrl}/en/help`],
      ['og:site_name', 'World Smart Sustainable Cities Organization'],
      ['og:locale', 'en_GB'],
      ['og:image', `${siteUrl}/assets/${previewName}`],
    ])
      expect(head).toContain(`<meta property="${property}" content="${content}"/>`);
    expect(head).toContain('<meta name="description" content="We &quot;help&quot;."/>');
  });

  test('knows one address of it, whatever city was asked for, and the page in each language', () => {
    const head = headOf({ path: '/en?city=kampala' });
    expect(head).toContain(`<link rel="canonical" href="${siteUrl}/en"/>`);
    for (const one of languages)
      expect(head).toContain(`<link rel="alternate" hreflang="${one}" href="${siteUrl}/${one}"/>`);
    expect(headOf({ path: '/' })).toContain(`<link rel="canonical" href="${siteUrl}/en"/>`);
  });

  test.each([{ preview: undefined }, { path: undefined }, { siteUrl: undefined }])(
    'knows nothing of a page of one person, or of an answer to a form: %o',
    (changes) => {
      expect(headOf(changes)).not.toMatch(/og:|canonical|alternate|description/);
    },
  );
});

test.each(everyPage)(
  '$name has help at the same place, and the same links in one order',
  ({ html }) => {
    const foot = html('en').split('<footer>')[1] ?? '';
    expect([...foot.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual([
      '/en/help',
      '/en/privacy',
      '/en/accessibility',
      '/en/news',
    ]);
  },
);
