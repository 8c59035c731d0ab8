import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { policyWithDeviceTime } from '#shared/web/security-headers.ts';

/** The answer with the page of the call. At `/` the browser says in which language. */
export const callAnswer = (html: string, { path }: Pick<WebRequest, 'path'>): WebResponse => {
  const headers: Record<string, string> = { ...policyWithDeviceTime };
  if (path === '/') headers['vary'] = 'accept-encoding, accept-language';
  return { ...page(200, html), headers };
};
