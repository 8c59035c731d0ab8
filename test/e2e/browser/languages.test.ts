import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../support/browser/axe.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { clippings } from '../../support/browser/clippings.ts';
import { newStage, show } from '../../support/browser/showing.ts';
import { everyPage } from '../../support/every/every-page.ts';
import { staffPages } from '../../support/every/staff/every-staff-page.ts';
import { sized } from '../../support/measure/sized.ts';
import { pseudoLanguages } from '../../support/text/pseudo.ts';

const phone = 320;
/** On wide pages in the language that is both longer and written from the right; before a release in all. */
const widthsIn = (language: string): readonly number[] =>
  language === 'ar-XB' ? [phone, 1280] : sized([phone], [phone, 1280]);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await newStage(browser);
});
afterAll(() => browser?.close());

test.each([
  ['a line that does not fit its box', '<p style="width:50px;white-space:nowrap">a long line</p>'],
  ['lines that do not fit their box', '<p style="height:20px;width:50px">a long line</p>'],
  ['a text beside the window', '<p style="position:absolute;right:-40px">a text</p>'],
  ['a choice wider than its list', '<select style="width:60px"><option>a long line</select>'],
])('the check sees %s', async (_, html) => {
  await show(page, `<!doctype html><body style="margin:0">${html}`);
  expect((await clippings(page)).length).toBeGreaterThan(0);
});

test('the browser writes in our own fonts, whichever the machine has', async () => {
  await show(page, '<!doctype html><p style="font-family:system-ui">Jeju 제주</p>');
  const inspector = await page.context().newCDPSession(page);
  for (const domain of ['DOM', 'CSS'] as const) await inspector.send(`${domain}.enable`);
  const { root } = await inspector.send('DOM.getDocument');
  const found = { nodeId: root.nodeId, selector: 'p' };
  const { nodeId } = await inspector.send('DOM.querySelector', found);
  // None is known until the page is drawn.
  const fontsOf = async () => {
    const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName).sort();
  };
  await expect.poll(fontsOf, { timeout: 60_000 }).toEqual(['Noto Sans', 'Noto Sans KR']);
});

/** Pages of the staff in the one that is both longer and written from the right. */
const pagesIn = (language: string) =>
  language === 'ar-XB' ? everyPage : everyPage.filter((one) => !staffPages.includes(one));

/** The pseudo-locale that is only longer adds little to the other: it is shown before a release. */
const shown = pseudoLanguages.filter((language) => language === 'ar-XB' || sized(false, true));

describe.each(['ko', ...shown])('in "%s"', (language) => {
  test.each(pagesIn(language))('U7 nothing is cut off on $name', async ({ html }) => {
    await show(page, html(language));
    for (const width of widthsIn(language)) {
      await page.setViewportSize({ width, height: 800 });
      expect(await clippings(page), `${width} px`).toEqual([]);
    }
  });
});

/**
 * English pages are held against axe as the site answers them, and a page says little else to it in
 * another language: a quarter of them in Korean in every run, all in each before a release.
 */
const heard = ['ko', ...pseudoLanguages].slice(0, sized(1, 3));
const pages = everyPage.filter((_, index) => index % sized(4, 1) === 0);

describe.each(heard)('in "%s"', (language) => {
  test.each(pages)('U1 axe finds nothing on $name', async ({ html }) => {
    await show(page, html(language));
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await axeFindings(page)).toEqual([]);
  });
});
