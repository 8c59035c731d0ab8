import type { Operation } from '#shared/web/area-handler.ts';
import { plainText } from '#shared/web/response.ts';

/**
 * Every page may be fetched: what must not be listed says so itself, in a header that a robot sees
 * only where it may look. An address that it may not fetch it lists all the same, with its token.
 */
export const showRobots = (): Operation => async () => plainText('User-agent: *\nDisallow:\n');
