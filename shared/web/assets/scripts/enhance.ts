import { copyReferenceScript } from './copy-reference.ts';
import { countScript } from './count.ts';
import { keepTypedScript } from './keep-typed.ts';
import { shrinkPhotosScript } from './shrink-photos.ts';

/**
 * What makes pages more comfortable where scripts run; without it everything works. Each part is a
 * block of its own, and knows what it is for by the `data-` attributes of the page.
 */
export const enhanceScript: string = [
  countScript,
  keepTypedScript,
  shrinkPhotosScript,
  copyReferenceScript,
]
  .map((part) => `{\n${part}\n}`)
  .join('\n');
