import { createHash } from 'node:crypto';
import { stylesheet } from './stylesheet.ts';
import { workScript } from './work-script.ts';

/**
 * A name changes with the content, so browsers keep it for a year and never too long. In bundles
 * the names are worked out already: most areas name an asset, and one hands it out.
 */
const digestOf = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

export const stylesheetName: string = `style-${digestOf(stylesheet)}.css`;
export const workScriptName: string = `work-${digestOf(workScript)}.js`;
