import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { WebRequest } from '#shared/web/request.ts';

/** A cookie that says nothing: whether it comes back tells whether the browser keeps any. */
export const askingCookie = '__Host-kept=yes; Path=/; HttpOnly; Secure; SameSite=Lax';

/** The hidden field of a form whose page came with that cookie. */
export const askedCookieField = 'kept';

/** Whether the browser was given a cookie with the page of the form, and kept none. */
export const keepsNoCookies = ({ cookies }: Pick<WebRequest, 'cookies'>, values: FormValues) =>
  values.has(askedCookieField) && cookies.size === 0;
