import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import {
  enhanceScriptName,
  previewName,
  staffStylesheetName,
  stylesheetName,
  workScriptName,
} from '#shared/web/assets/asset-names.ts';
import { enhanceScript } from '#shared/web/assets/scripts/enhance.ts';
import { workScript } from '#shared/web/assets/scripts/work.ts';
import { staffStylesheet } from '#shared/web/assets/staff-stylesheet.ts';
import { stylesheet } from '#shared/web/assets/stylesheet.ts';
import { lastingFile, type WebResponse } from '#shared/web/response.ts';

type Deps = Readonly<{ notFound: (language: Language) => Promise<WebResponse> }>;

const image = (type: string, base64: string): WebResponse =>
  lastingFile(type, Buffer.from(base64, 'base64'));

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

const images = () => import('./images/image-files.ts');

/** The icons stand where browsers look for them unasked; loaded when first asked for. */
const iconAt = async (path: string): Promise<WebResponse | undefined> => {
  if (path === '/favicon.ico') return image('image/x-icon', (await images()).favicon);
  if (path === '/apple-touch-icon.png') return image('image/png', (await images()).touchIcon);
  return undefined;
};

/** Browsers keep no file under the name that it had in another release. */
const keptIf = (isOfToday: boolean, answer: WebResponse): WebResponse =>
  isOfToday ? answer : { ...answer, headers: {} };

/** The stylesheets, scripts and images; an open page of the release before gets today’s. */
export const showAsset =
  ({ notFound }: Deps): Operation =>
  async ({ path, language, params: { file = '' } }) => {
    const icon = await iconAt(path);
    if (icon) return icon;
    if (/^preview-[0-9a-f]{10}\.png$/.test(file))
      return keptIf(file === previewName, image('image/png', (await images()).preview));
    const asset = assets.find(({ name, older }) => file === name || older.test(file));
    if (!asset) return notFound(language);
    return keptIf(file === asset.name, lastingFile(asset.type, asset.body));
  };
