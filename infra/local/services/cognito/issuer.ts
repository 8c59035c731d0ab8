import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { accounts, type LocalMember, personIn } from './people.ts';
import { cookieNames, type LocalClient, signInPath } from './provider-names.ts';
import { problemPage, signInPage } from './sign-in-page.ts';

export type IssuerSettings = Readonly<{
  /** Where it stands, without a slash at the end. */
  url: string;
  clients: readonly LocalClient[];
  members: readonly LocalMember[];
  log: (line: string) => void;
}>;

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A form of the sign-in page is far smaller. */
const longestForm = 16_384;

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= longestForm) chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
};

/** No `form-action`: Chromium would hold to it the redirect that leads back to the site, too. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
};

const show = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, pageHeaders);
  response.end(page);
};

/** As Cognito's: it is told the client and where to go, and asks nothing. */
const signOut = (clients: readonly LocalClient[], asked: URL, response: ServerResponse): void => {
  const client = clients.find(({ id }) => id === asked.searchParams.get('client_id'));
  const to = client?.logoutUrls.find((one) => one === asked.searchParams.get('logout_uri'));
  if (to === undefined) {
    show(response, 400, problemPage('The client does not have this logout_uri.'));
    return;
  }
  const gone = [cookieNames.session, `${cookieNames.session}.sig`].map(
    (name) => `${name}=; Path=/; Max-Age=0; HttpOnly`,
  );
  response.writeHead(302, { location: to, 'set-cookie': gone });
  response.end();
};

/** Loads what the issuer is made of. */
const load = async ({ url, clients, members, log }: IssuerSettings): Promise<Answer> => {
  const { localProvider } = await import('./provider.ts');
  const known = accounts();
  const provider = localProvider(url, clients, known);
  const handle = provider.callback();
  provider.on('server_error', (_, error) => log(`failed: ${error.stack}`));
  provider.on('authorization.error', (_, error) => log(`refused: ${error.message}`));
  provider.on('grant.error', (_, error) => log(`refused: ${error.message}`));

  const signIn: Answer = async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST')
      return show(response, 200, signInPage(`${url}${signInPath}${uid}`, members));
    const person = personIn(await readForm(request), members);
    if (!person) return show(response, 422, problemPage('Go back and enter an email address.'));
    const login = { accountId: known.note(person) };
    await provider.interactionFinished(request, response, { login });
  };

  return async (request, response) => {
    const asked = new URL(request.url ?? '/', url);
    if (asked.pathname === '/logout') return signOut(clients, asked, response);
    if (asked.pathname.startsWith(signInPath)) return signIn(request, response);
    await handle(request, response);
  };
};

/**
 * Stands in for Cognito's issuer and its sign-in page. It listens before the stack is read, since
 * the stack names where it stands; until `open` it asks to come back.
 */
export const createIssuer = () => {
  let settings: IssuerSettings | undefined;
  let loaded: Promise<Answer> | undefined;
  const answer: Answer = async (request, response) => {
    if (!settings) {
      response.writeHead(503).end();
      return;
    }
    // At the first request: a run in which nobody signs in starts without it.
    loaded ??= load(settings);
    await (await loaded)(request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      settings?.log(`failed: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) response.writeHead(400);
      response.end('This sign-in has ended. Go back to the page of the staff and begin again.');
    });
  });
  return {
    server,
    open: (given: IssuerSettings): void => {
      settings = given;
    },
  };
};
