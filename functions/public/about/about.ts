import type { PublicDeps } from '../deps.ts';
import { showAccessibility } from './show-accessibility.ts';
import { showHelp } from './show-help.ts';
import { showPrivacy } from './show-privacy.ts';

/** The pages at the foot of every page, loaded when first asked for. */
export const about = (deps: PublicDeps) => ({
  'show-help': showHelp(deps),
  'show-privacy': showPrivacy(deps),
  'show-accessibility': showAccessibility(deps),
});
