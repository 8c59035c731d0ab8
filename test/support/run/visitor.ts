import { type FieldPage, fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { unescaped } from '../text/html.ts';
import type { Fetch } from '../world/in-process.ts';
import { browserHeaders } from '../world/web.ts';
import { throughGateway } from './through-gateway.ts';

/** What a browser without scripts shows: an address, a status and a page. */
export type Shown = Readonly<{ url: string; status: number; html: string; headers: Headers }>;

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The form of a page that posts to `action`. */
export const formIn = (html: string, action: string): string => {
  const forms = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((one) => attribute(one, 'action') === action);
  if (form === undefined) throw new Error(`the page has no form for ${action}`);
  return form;
};

/** The hidden fields of the form on the page that posts to `action`. */
export const hiddenFields = (html: string, action: string): Map<string, string> => {
  const inputs = [...formIn(html, action).matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  return new Map(
    inputs
      .filter((tag) => attribute(tag, 'type') === 'hidden')
      .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]),
  );
};

type Ways = Readonly<{
  cookies?: boolean;
  /** What is sent with every form. */
  headers?: Readonly<Record<string, string>>;
  /** What carries the requests. */
  by?: Fetch;
}>;

/** What somebody chooses in the form of a document. */
type ChosenFile = Readonly<{
  kind?: string;
  bytes: Uint8Array;
  name?: string;
  values?: Iterable<readonly [string, string]>;
}>;

/** A browser without scripts; one that keeps cookies, or none. */
export const newVisitor = (
  siteUrl: string,
  { cookies = true, headers: own = browserHeaders, by = throughGateway }: Ways = {},
) => {
  const jar = new Map<string, string>();

  const keep = (answer: Response): void => {
    if (!cookies) return;
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const cut = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, cut));
      else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
  };

  const ask = async (
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Shown> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await by(new URL(path, siteUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...init.headers },
    });
    keep(answer);
    const location = answer.headers.get('location');
    if (answer.status === 303 && location) return ask(location);
    if (answer.status === 307 && location) return ask(location, init);
    const html = await answer.text();
    return { url: path, status: answer.status, html, headers: answer.headers };
  };

  const post = (
    path: string,
    fields: Iterable<readonly [string, string]>,
    headers: Readonly<Record<string, string>> = own,
  ): Promise<Shown> =>
    ask(path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(
        [...fields].map(([name, value]): [string, string] => [name, value]),
      ),
    });

  /** Fills in the form on the page that posts to `action`, and presses its button. */
  const send = (from: Shown, action: string, values: Iterable<readonly [string, string]> = []) =>
    post(action, new Map([...hiddenFields(from.html, action), ...values]));

  /** Chooses a file in the form of a document, and presses its button. */
  const upload = (
    from: Shown,
    { kind = 'nomination-letter', bytes, name = 'letter.pdf', values = [] }: ChosenFile,
  ): Promise<Shown> => {
    const action = `/en/documents/${kind}`;
    const body = new FormData();
    for (const [field, value] of [...hiddenFields(from.html, action), ...values])
      body.append(field, value);
    body.append('file', new File([new Uint8Array(bytes)], name));
    return ask(action, { method: 'POST', headers: { ...own }, body });
  };

  /** Fetches what a form gives that is no page. */
  const fetchFile = (
    from: Shown,
    action: string,
    values: Iterable<readonly [string, string]> = [],
  ): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return by(new URL(action, siteUrl), {
      method: 'POST',
      headers: { ...own, ...(cookie && { cookie }) },
      body: new URLSearchParams([...new Map([...hiddenFields(from.html, action), ...values])]),
    });
  };

  return {
    jar,
    get: (path: string) => ask(path),
    post,
    send,
    upload,
    fetchFile,

    /** From the Start page to the first page of the form. */
    begin: async (): Promise<Shown> => send(await ask('/en/apply'), '/en/apply/start'),

    /** Fills in one page of the form that is shown. */
    fill: (shown: Shown, page: FieldPage, values: ReadonlyMap<string, string>): Promise<Shown> =>
      send(
        shown,
        `/en/apply/${page}`,
        fieldsOf(page).map(([name]) => [name, values.get(name) ?? ''] as const),
      ),
  };
};

export type Visitor = ReturnType<typeof newVisitor>;

/** Goes through every page up to the question of the nomination. */
export const fillToDocuments = async (
  visitor: Visitor,
  values: ReadonlyMap<string, string>,
): Promise<Shown> => {
  let shown = await visitor.begin();
  for (const page of fieldPages) shown = await visitor.fill(shown, page, values);
  return shown;
};

/** Goes through every page up to that of the letter. */
export const fillToLetter = async (
  visitor: Visitor,
  values: ReadonlyMap<string, string>,
): Promise<Shown> => {
  const question = await fillToDocuments(visitor, values);
  return visitor.send(question, '/en/apply/documents', [['nomination', 'letter']]);
};

/** The hidden fields by which any form of a page carries the access. */
export const accessIn = (html: string): readonly (readonly [string, string])[] =>
  ['proof', 'access'].flatMap((name) => {
    const [, value] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? [];
    return value === undefined ? [] : [[name, unescaped(value)] as const];
  });

/** Says how the city nominates, and names the supervisor where that is the answer. */
export const nominate = async (
  visitor: Visitor,
  shown: Shown,
  values: ReadonlyMap<string, string>,
): Promise<Shown> => {
  const nomination = values.get('nomination') ?? 'later';
  const next = await visitor.send(shown, '/en/apply/documents', [['nomination', nomination]]);
  if (nomination !== 'endorsement') return next;
  return visitor.send(next, '/en/apply/supervisor', [
    ['superiorName', values.get('superiorName') ?? ''],
    ['superiorAddress', values.get('superiorAddress') ?? ''],
  ]);
};

/** Passes over the pages of files, up to Check and send. */
export const toCheck = (visitor: Visitor, shown: Shown): Promise<Shown> =>
  visitor.jar.size > 0
    ? visitor.get('/en/apply/check')
    : visitor.post('/en/open/check', accessIn(shown.html));

/** Goes through every page up to Check and send. */
export const fillAll = async (
  visitor: Visitor,
  values: ReadonlyMap<string, string>,
): Promise<Shown> => {
  const shown = await nominate(visitor, await fillToDocuments(visitor, values), values);
  return shown.status === 422 ? shown : toCheck(visitor, shown);
};

const declarations = /^(declaresTrue|agreesToUse|givenToPartner\d+|agreesToPublicList|wantsNews)$/;

/** Ticks what was ticked in `typed`, and sends. */
export const sendChecked = (
  visitor: Visitor,
  check: Shown,
  values: ReadonlyMap<string, string>,
): Promise<Shown> =>
  visitor.send(
    check,
    '/en/apply/check',
    [...values].filter(([name]) => declarations.test(name)),
  );
