import { page, type WebResponse, withCookie } from '#shared/web/response.ts';
import { askingCookie } from './cookie-question.ts';

/** The answer with the empty form on one page. */
export const formAnswer = (html: string): WebResponse => withCookie(page(200, html), askingCookie);
