import { knowWhatWasSaid } from '#shared/web/know-sayings.ts';
import { publicDeps } from './deps.ts';
import { publicSite } from './site.ts';
import * as table from './table.ts';

// All at INIT, which has a whole core and is often over before anybody asks.
knowWhatWasSaid();
export const handler = publicSite(publicDeps(table));
