import type { Page } from 'playwright-core';
import { stylesheet } from '#shared/web/assets/stylesheet.ts';
import { overflow } from './axe.ts';
import { asOldPhonesReadIt } from './old-phones.ts';
import { show } from './showing.ts';
import { tapped } from './taps.ts';

const oldCss = asOldPhonesReadIt(stylesheet);

/** How somebody with an old phone sees a page. */
export const oldPhone = { viewport: { width: 320, height: 640 } };

/** What is wrong with a page for the finger of somebody with an old phone, of how many controls. */
export const onOldPhone = async (
  page: Page,
  html: string,
): Promise<{ found: readonly string[]; controls: number }> => {
  await show(page, html, oldCss);
  const wide = (await overflow(page)) > 0 ? ['is wider than its window'] : [];
  const { found, controls } = await tapped(page);
  return { found: [...found, ...wide], controls };
};
