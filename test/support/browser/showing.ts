import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { staffStylesheet } from '#shared/web/assets/staff-stylesheet.ts';
import { stylesheet } from '#shared/web/assets/stylesheet.ts';

/** Runs in the browser: puts a page in place of the one before. */
const replace = `(html) => {
  const next = new DOMParser().parseFromString(html, 'text/html').documentElement;
  document.replaceChild(document.adoptNode(next), document.documentElement);
}`;

/**
 * A page of a browser on which pages are shown one after the other. Without a document type of its
 * own, the first would make all the others old-fashioned.
 */
export const newStage = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const page = await browser.newPage(options);
  await page.setContent('<!doctype html><title>first</title>');
  return page;
};

/**
 * Shows what the site has answered, with the site's stylesheets in it: nothing has to be fetched, or
 * waited for as a load is. Its scripts do not run.
 */
export const show = (stage: Page, html: string, css: string = stylesheet): Promise<void> => {
  const whole = html.replace(
    /<link rel="stylesheet"[^>]*>/g,
    (link) => `<style>${link.includes('/staff-') ? staffStylesheet : css}</style>`,
  );
  return stage.evaluate(`(${replace})(${JSON.stringify(whole)})`);
};
