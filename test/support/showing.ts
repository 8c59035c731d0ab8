import type { Page } from 'playwright-core';

/** Shows in a browser what the site has answered, with the site's own stylesheet. */
export const showing = async (page: Page, siteUrl: string, html: string): Promise<void> => {
  await page.route('**/shown', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto(`${siteUrl}/en/shown`);
};
