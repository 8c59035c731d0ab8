import { describe, expect, test } from 'vitest';
import { closedPage, notYetOpenPage } from '#shared/applicant/pages/closed-page.tsx';
import { edition } from '../../../../support/builders/builders.ts';
import { linksOf, textOf } from '../../../../support/text/html.ts';
import { contextOf, testCall } from '../../../../support/world/web.ts';

const { closesAt, graceEndsAt, archivesAt } = testCall;
const withResults = contextOf({ edition: edition({ schedule: { results: '2018-06-08' } }) });

const closedAt = (at: number, context = contextOf()) => {
  const html = closedPage(context, testCall, at);
  return { text: textOf(html).replaceAll('\u2009', ' '), links: linksOf(html) };
};

describe('one who wants to apply before the opening', () => {
  const links = linksOf(notYetOpenPage(contextOf(), testCall));

  test.each(['/en/opening.ics', '/en', '/en/news'])('is led on to %s', (link) => {
    expect(links).toContain(link);
  });
});

describe('one who comes after the deadline', () => {
  test('and has started before, is led back to it while it can be submitted', () => {
    const { text, links } = closedAt(closesAt);
    expect(text).toContain('you can still submit it until Friday, 18 May 2018 at 00:14');
    expect(links).toContain('/en/application');
    expect(links).toContain('/en/return');
  });

  test('is led on to the call, to email updates, and to what they have started', () => {
    const { text, links } = closedAt(graceEndsAt);
    for (const link of ['/en', '/en/news', '/en/application', '/en/late'])
      expect(links).toContain(link);
    expect(text).not.toContain('you can still submit');
    expect(text).toContain('you can still read it');
  });

  test('reads when the result comes, if the edition knows', () => {
    expect(closedAt(graceEndsAt).text).toContain('We will email every applicant the result.');
    expect(closedAt(graceEndsAt, withResults).text).toContain('the result by Friday, 8 June 2018.');
  });

  test('reads nothing of results that came long ago, nor of a call that is over', () => {
    const dayAfter = Date.parse('2018-06-09T00:00+09:00');
    expect(closedAt(dayAfter - 1, withResults).text).toContain('the result by');
    expect(closedAt(dayAfter, withResults).text).not.toContain('the result');
    const { text } = closedAt(archivesAt);
    expect(text).not.toMatch(/the result|you can still read/);
  });
});
