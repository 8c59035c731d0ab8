import { knowWhatWasSaid } from '#shared/runtime/know-sayings.ts';
import { publicSite } from './site.ts';

// All at INIT, which has a whole core and is often over before anybody asks.
knowWhatWasSaid();
export const handler = publicSite();
