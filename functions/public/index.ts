import { knowWhatWasSaid } from '#shared/web/know-sayings.ts';
import { calls } from './calls.ts';
import { publicDeps } from './deps.ts';
import { publicSite } from './site.ts';

// All at INIT, which has a whole core and is often over before anybody asks.
knowWhatWasSaid();
export const handler = publicSite(publicDeps(calls));
