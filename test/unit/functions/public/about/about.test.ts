import { describe, expect, test } from 'vitest';
import { showAccessibility } from '../../../../../functions/public/about/show-accessibility.ts';
import { showHelp } from '../../../../../functions/public/about/show-help.ts';
import { showPrivacy } from '../../../../../functions/public/about/show-privacy.ts';
import { loadEdition } from '../../../../../infra/editions/load-edition.ts';
import { linksOf, textOf } from '../../../../support/text/html.ts';
import { contextOf, request } from '../../../../support/world/web.ts';

const shows = { help: showHelp, privacy: showPrivacy, accessibility: showAccessibility };

const pageOf = async (
  name: keyof typeof shows,
  { edition = 'rehearsal', language = 'en' }: { edition?: string; language?: 'en' | 'ko' } = {},
) => {
  const context = contextOf({ edition: loadEdition(edition), language });
  const show = shows[name]({ contextIn: (_, path) => ({ ...context, path }) });
  const { status, body } = await show(request({ path: `/${language}/${name}`, language }));
  expect(status).toBe(200);
  return { html: body, text: textOf(body), links: linksOf(body) };
};

describe('one who needs help', () => {
  test('finds addresses, a telephone that can be dialled, and how soon somebody answers', async () => {
    const { text, links } = await pageOf('help');
    expect(links).toContain('mailto:andrew@we-gov.org');
    expect(links).toContain('tel:+8225550100');
    expect(text).toContain('You can email us or call us');
    expect(text).toContain('We usually answer within 2 working days.');
  });

  test('is promised no telephone and no time that the edition does not say', async () => {
    const { text, links } = await pageOf('help', { edition: '2017-seoul' });
    expect(text).toContain('You can email us in English or Korean.');
    expect(text).not.toMatch(/call us|answer within/);
    expect(links.filter((link) => link.startsWith('tel:'))).toEqual([]);
  });

  test('finds what others have asked of every call and of this one, and the way to an application', async () => {
    const { text, links } = await pageOf('help');
    expect(text).toContain('I did not get an email. Is my application lost?');
    expect(text).toContain('Who pays for my flight?');
    expect(links).toContain('/en/return');
  });
});

describe('one who asks what becomes of their data', () => {
  test('reads who, what, why, to whom, how long, their rights, and how to withdraw a consent', async () => {
    const { text, links } = await pageOf('privacy');
    for (const said of [
      'World Smart Sustainable Cities Organization (WeGO), Seoul',
      'Privacy officer Ms. Jiwoo Han',
      'Passport page Data',
      'World Bank (WB): only if you agree',
      'Amazon Web Services stores the data',
      '90 days after the results',
      'You can see and download all data',
      'Open your application, change what you agree to',
    ])
      expect(text).toContain(said);
    expect(links).toContain('mailto:privacy@we-gov.org');
    expect(text).not.toContain('counsel');
  });

  test('reads what becomes of it after a withdrawal, or whom to ask', async () => {
    const said = 'If you withdraw your application, we delete your answers and your files 90 days';
    const ask = 'To ask when we delete the data of an application you withdraw, email us.';
    expect((await pageOf('privacy')).text).toContain(said);
    expect((await pageOf('privacy')).text).not.toContain(ask);
    expect((await pageOf('privacy', { edition: '2017-seoul' })).text).toContain(ask);
  });

  test('reads which documents are asked for only later', async () => {
    const { text } = await pageOf('privacy');
    const later = 'We ask only the people we select for this.';
    expect(text.split(later)).toHaveLength(3);
    const letter = text.slice(text.indexOf('Nomination letter Data'), text.indexOf('Portrait'));
    expect(letter).not.toContain(later);
  });

  test('reads in Korean what the edition says in Korean, and English marked as English', async () => {
    expect((await pageOf('privacy', { language: 'ko' })).text).toContain('개인정보보호위원회');
    const { privacy } = loadEdition('rehearsal');
    const edition = { ...loadEdition('2017-seoul'), privacy };
    const show = showPrivacy({ contextIn: () => contextOf({ edition, language: 'ko' }) });
    const { body } = await show(request({ path: '/ko/privacy', language: 'ko' }));
    expect(body).toContain('<li lang="en">You can see and download all data');
  });

  test('reads no empty heading where the edition says nothing', async () => {
    const { text } = await pageOf('privacy', { edition: '2017-seoul' });
    expect(text).not.toMatch(/Responsible organisation|How long we keep|Your rights/);
    expect(text).toContain('Recipients of your data');
  });
});

test('one whom a page shuts out reads what is known not to work, and whom to tell', async () => {
  const { text, links } = await pageOf('accessibility');
  expect(text).toContain('WCAG 2.2 at level AA');
  expect(text).toContain('What does not work well yet');
  expect(links).toContain('mailto:andrew@we-gov.org');
});
