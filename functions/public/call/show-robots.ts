import type { Operation } from '#shared/web/area-handler.ts';
import { plainText } from '#shared/web/response.ts';

/**
 * Every page may be fetched. A robot sees the header that says "do not list this" only on pages it
 * may fetch; the others it would list by their address, with the token in it.
 */
export const showRobots = (): Operation => async () => plainText('User-agent: *\nDisallow:\n');
