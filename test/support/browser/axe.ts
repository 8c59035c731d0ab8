import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours, at sizes and at what is hidden: the others read the page alone. */
const ofTheView = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

/**
 * What axe finds against WCAG 2.2 A and AA on the page, one line a place; of a page that was held
 * against all of it in another view, what can differ in this one.
 */
export const axeFindings = async (
  page: Page,
  { again = false }: { again?: boolean } = {},
): Promise<readonly string[]> => {
  // Where pages are shown one after the other it is there from the one before.
  if (!(await page.evaluate('"axe" in window'))) await page.addScriptTag({ path: axe });
  // Of what keeps to the rules it would else work out a selector for each place, and send them all.
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(`axe.run(document, {
    runOnly: ${JSON.stringify(again ? ofTheView : wcag)},
    resultTypes: ['violations'],
  }).then(({ violations }) => ({ violations }))`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
};

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
