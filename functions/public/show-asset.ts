import { type Answer, lastingFile } from '#shared/http/answer.ts';
import type { Operation } from '#shared/http/site.ts';
import { stylesheet, stylesheetName } from '#shared/http/stylesheet.ts';
import { workScript, workScriptName } from '#shared/http/work-script.ts';

type Deps = Readonly<{ notFound: (language: 'en') => Answer }>;

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3c5d"/><path d="M6 10l4 13 6-11 6 11 4-13" fill="none" stroke="#5fd0c9" stroke-width="3" stroke-linejoin="round"/></svg>';

/** The stylesheet of today, of any earlier page still open (it gets today's), the script, the icon. */
export const showAsset =
  ({ notFound }: Deps): Operation =>
  async ({ path, params }) => {
    if (path === '/favicon.ico') return lastingFile('image/svg+xml', icon);
    if (params['file'] === stylesheetName)
      return lastingFile('text/css; charset=utf-8', stylesheet);
    if (params['file'] === workScriptName)
      return lastingFile('text/javascript; charset=utf-8', workScript);
    const isOlder = /^style-[0-9a-f]{10}\.css$/.test(params['file'] ?? '');
    if (!isOlder) return notFound('en');
    return { ...lastingFile('text/css; charset=utf-8', stylesheet), headers: {} };
  };
