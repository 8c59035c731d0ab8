import { knowWhatWasSaid } from '#shared/web/know-sayings.ts';
import { calls } from './calls.ts';
import { applicantsDeps } from './deps.ts';
import { applicantsSite } from './site.ts';

// The path of every page at INIT, which has a whole core and is often over before anybody asks.
knowWhatWasSaid();
export const handler = applicantsSite(applicantsDeps(calls));
