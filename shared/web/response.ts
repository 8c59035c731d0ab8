/** What an operation answers; the site adds headers and packs it. */
export type WebResponse = Readonly<{
  status: number;
  body: string;
  /** A file in the place of the body; it goes as it is, not compressed. */
  bytes?: Uint8Array;
  type: string;
  headers: Readonly<Record<string, string>>;
  cookies?: readonly string[];
}>;

export const page = (status: number, html: string): WebResponse => ({
  status,
  body: html,
  type: 'text/html; charset=utf-8',
  headers: {},
});

export const plainText = (body: string): WebResponse => ({
  status: 200,
  body,
  type: 'text/plain; charset=utf-8',
  headers: {},
});

/** After a form: the browser gets the page at `path` with GET, so that reloading sends nothing again. */
export const seeOther = (path: string): WebResponse => ({
  status: 303,
  body: '',
  type: 'text/plain; charset=utf-8',
  headers: { location: path },
});

/** The same request once more, body and all, at `path`: for browsers that keep no cookies. */
export const sameAt = (path: string): WebResponse => ({ ...seeOther(path), status: 307 });

export const withCookie = (answer: WebResponse, cookie: string): WebResponse => ({
  ...answer,
  cookies: [...(answer.cookies ?? []), cookie],
});

/** Names outside ASCII go in a parameter of their own. https://www.rfc-editor.org/rfc/rfc6266 */
const attachment = (name: string): string => {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_');
  if (plain === name) return `attachment; filename="${name}"`;
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};

export const download = (name: string, type: string, file: string | Uint8Array): WebResponse => ({
  status: 200,
  ...(typeof file === 'string' ? { body: file } : { body: '', bytes: file }),
  type,
  headers: { 'content-disposition': attachment(name) },
});

/** A file whose address changes with its content, so that browsers may keep it for a year. */
export const lastingFile = (type: string, file: string | Uint8Array): WebResponse => ({
  status: 200,
  ...(typeof file === 'string' ? { body: file } : { body: '', bytes: file }),
  type,
  headers: { 'cache-control': 'public, max-age=31536000, immutable' },
});
