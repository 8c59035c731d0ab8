import { createHash } from 'node:crypto';
import { mark, previewSize } from './mark.ts';
import { enhanceScript } from './scripts/enhance.ts';
import { workScript } from './scripts/work.ts';
import { staffStylesheet } from './staff-stylesheet.ts';
import { stylesheet } from './stylesheet.ts';

/**
 * Names change with the content, so browsers cache for a year. Bundles carry the names, not the
 * content: most areas name an asset, and one serves it.
 */
const digestOf = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

export const stylesheetName: string = `style-${digestOf(stylesheet)}.css`;
export const staffStylesheetName: string = `staff-${digestOf(staffStylesheet)}.css`;
export const enhanceScriptName: string = `enhance-${digestOf(enhanceScript)}.js`;
export const workScriptName: string = `work-${digestOf(workScript)}.js`;
/** By what is drawn: to draw it each time that a page is tested would cost more than the page. */
export const previewName: string = `preview-${digestOf(JSON.stringify([mark, previewSize]))}.png`;
