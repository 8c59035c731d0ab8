import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import {
  enhanceScriptName,
  staffStylesheetName,
  stylesheetName,
  workScriptName,
} from '#shared/web/assets/asset-names.ts';
import { enhanceScript } from '#shared/web/assets/scripts/enhance.ts';
import { workScript } from '#shared/web/assets/scripts/work.ts';
import { staffStylesheet } from '#shared/web/assets/staff-stylesheet.ts';
import { stylesheet } from '#shared/web/assets/stylesheet.ts';
import { lastingFile, type WebResponse } from '#shared/web/response.ts';

type Deps = Readonly<{ notFound: (language: Language) => WebResponse }>;

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3c5d"/><path d="M6 10l4 13 6-11 6 11 4-13" fill="none" stroke="#5fd0c9" stroke-width="3" stroke-linejoin="round"/></svg>';

type Asset = Readonly<{ name: string; older: RegExp; type: string; body: string }>;

const assets: readonly Asset[] = [
  {
    name: stylesheetName,
    older: /^style-[0-9a-f]{10}\.css$/,
    type: 'text/css; charset=utf-8',
    body: stylesheet,
  },
  {
    name: staffStylesheetName,
    older: /^staff-[0-9a-f]{10}\.css$/,
    type: 'text/css; charset=utf-8',
    body: staffStylesheet,
  },
  {
    name: enhanceScriptName,
    older: /^enhance-[0-9a-f]{10}\.js$/,
    type: 'text/javascript; charset=utf-8',
    body: enhanceScript,
  },
  {
    name: workScriptName,
    older: /^work-[0-9a-f]{10}\.js$/,
    type: 'text/javascript; charset=utf-8',
    body: workScript,
  },
];

/** The stylesheets, scripts and icon; an open page of the release before gets today’s. */
export const showAsset =
  ({ notFound }: Deps): Operation =>
  async ({ path, language, params: { file = '' } }) => {
    if (path === '/favicon.ico') return lastingFile('image/svg+xml', icon);
    const asset = assets.find(({ name, older }) => file === name || older.test(file));
    if (!asset) return notFound(language);
    const answer = lastingFile(asset.type, asset.body);
    return file === asset.name ? answer : { ...answer, headers: {} };
  };
