import { knowWhatWasSaid } from '#shared/runtime/know-sayings.ts';
import { applicantsSite } from './site.ts';

// The path of every page at INIT, which has a whole core and is often over before anybody asks.
knowWhatWasSaid();
export const handler = applicantsSite();
