/** The areas whose functions answer the web: one folder, one function, one role each. */
export type WebArea = 'public' | 'applicants' | 'documents';

export type Route = Readonly<{
  /** The operation: its file in `functions/<area>`, its log field and its metric dimension. */
  name: string;
  area: WebArea;
  method: 'GET' | 'POST';
  /** One operation may stand at several paths. */
  paths: readonly [string, ...string[]];
  /** Requests a second that the gateway lets through, and how many more in one moment. */
  throttle: Readonly<{ rate: number; burst: number }>;
  /** Whether search engines may list what is there: it belongs to everybody, and to no one person. */
  isListed?: boolean;
}>;

const pages = { rate: 200, burst: 400 };
const forms = { rate: 100, burst: 200 };
const codes = { rate: 20, burst: 40 };
/** Each holds one of the few functions that take files for about a second. */
const files = { rate: 10, burst: 20 };

/** Every route of the site. The gateway, the local run and the area functions all read this list. */
export const routes = [
  {
    name: 'show-call',
    area: 'public',
    method: 'GET',
    paths: ['/', '/{language}'],
    throttle: pages,
    isListed: true,
  },
  {
    name: 'download-deadline',
    area: 'public',
    method: 'GET',
    paths: ['/{language}/deadline.ics'],
    throttle: pages,
    isListed: true,
  },
  {
    name: 'show-asset',
    area: 'public',
    method: 'GET',
    paths: ['/assets/{file}', '/favicon.ico'],
    throttle: { rate: 400, burst: 800 },
    isListed: true,
  },
  {
    name: 'show-robots',
    area: 'public',
    method: 'GET',
    paths: ['/robots.txt'],
    throttle: pages,
    isListed: true,
  },
  {
    name: 'show-security-contact',
    area: 'public',
    method: 'GET',
    paths: ['/.well-known/security.txt'],
    throttle: pages,
    isListed: true,
  },
  {
    name: 'show-news-form',
    area: 'public',
    method: 'GET',
    paths: ['/{language}/news'],
    throttle: pages,
    isListed: true,
  },
  {
    // Each may send a mail to somebody: few people ask in one moment, and robots wait.
    name: 'ask-for-news',
    area: 'public',
    method: 'POST',
    paths: ['/{language}/news'],
    throttle: { rate: 5, burst: 20 },
  },
  {
    name: 'show-news-sent',
    area: 'public',
    method: 'GET',
    paths: ['/{language}/news/sent'],
    throttle: pages,
  },
  {
    name: 'show-news-confirmation',
    area: 'public',
    method: 'GET',
    paths: ['/{language}/news/confirm/{token}'],
    throttle: pages,
  },
  {
    name: 'confirm-news',
    area: 'public',
    method: 'POST',
    paths: ['/{language}/news/confirm/{token}'],
    throttle: { rate: 20, burst: 40 },
  },
  {
    name: 'show-news-leaving',
    area: 'public',
    method: 'GET',
    paths: ['/{language}/news/leave/{token}'],
    throttle: pages,
  },
  {
    name: 'leave-news',
    area: 'public',
    method: 'POST',
    paths: ['/{language}/news/leave/{token}'],
    throttle: { rate: 100, burst: 200 },
  },
  {
    // Takes back what leaving did: where one is let through, the other must not be held up.
    name: 'stay-on-news',
    area: 'public',
    method: 'POST',
    paths: ['/{language}/news/stay/{token}'],
    throttle: { rate: 200, burst: 400 },
  },
  {
    name: 'show-start',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/apply'],
    throttle: pages,
    isListed: true,
  },
  {
    name: 'show-application-form',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/apply/one-page'],
    throttle: pages,
    isListed: true,
  },
  {
    name: 'submit-application',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/apply'],
    throttle: forms,
  },
  {
    name: 'start-application',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/apply/start'],
    throttle: forms,
  },
  {
    name: 'show-form-page',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/apply/{page}'],
    throttle: pages,
  },
  {
    name: 'save-form-page',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/apply/{page}'],
    throttle: forms,
  },
  {
    name: 'open-form-page',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/open/{page}'],
    throttle: forms,
  },
  {
    name: 'show-check',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/apply/check'],
    throttle: pages,
  },
  {
    name: 'open-check',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/open/check'],
    throttle: forms,
  },
  {
    name: 'send-application',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/apply/check'],
    throttle: forms,
  },
  {
    name: 'show-documents',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/apply/documents'],
    throttle: pages,
  },
  {
    name: 'open-documents',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/open/documents'],
    throttle: forms,
  },
  {
    name: 'save-documents',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/apply/documents'],
    throttle: forms,
  },
  {
    name: 'ask-endorser',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/application/endorser'],
    throttle: forms,
  },
  {
    name: 'show-nomination-form',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/nomination-form'],
    throttle: pages,
  },
  {
    name: 'open-nomination-form',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/open/nomination-form'],
    throttle: forms,
  },
  {
    // By a link, or by a form that carries the access where there are no cookies.
    name: 'download-nomination-form',
    area: 'documents',
    method: 'GET',
    paths: ['/{language}/nomination-form.pdf'],
    throttle: files,
  },
  {
    name: 'open-nomination-pdf',
    area: 'documents',
    method: 'POST',
    paths: ['/{language}/open/nomination-form.pdf'],
    throttle: files,
  },
  {
    name: 'show-endorsement',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/endorse/{token}'],
    throttle: pages,
  },
  {
    name: 'answer-endorsement',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/endorse/{token}'],
    throttle: forms,
  },
  {
    name: 'show-receipt',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/applications/{reference}'],
    throttle: pages,
  },
  {
    name: 'show-status',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/application'],
    throttle: pages,
  },
  {
    name: 'open-status',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/open/application'],
    throttle: forms,
  },
  {
    name: 'change-consents',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/application/consents'],
    throttle: forms,
  },
  {
    name: 'withdraw-application',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/application/withdraw'],
    throttle: forms,
  },
  {
    name: 'download-data',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/application/data'],
    throttle: forms,
  },
  {
    name: 'forget-browser',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/application/forget'],
    throttle: forms,
  },
  {
    name: 'end-access',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/application/browsers'],
    throttle: forms,
  },
  {
    name: 'upload-document',
    area: 'documents',
    method: 'POST',
    paths: ['/{language}/documents/{kind}'],
    throttle: files,
  },
  {
    name: 'remove-document',
    area: 'documents',
    method: 'POST',
    paths: ['/{language}/documents/{kind}/remove'],
    throttle: files,
  },
  {
    name: 'download-document',
    area: 'documents',
    method: 'POST',
    paths: ['/{language}/documents/{kind}/download'],
    throttle: files,
  },
  {
    name: 'show-return',
    area: 'applicants',
    method: 'GET',
    paths: ['/{language}/return', '/{language}/return/{reference}'],
    throttle: pages,
  },
  {
    name: 'ask-code',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/return'],
    throttle: codes,
  },
  {
    name: 'enter-code',
    area: 'applicants',
    method: 'POST',
    paths: ['/{language}/return/code'],
    throttle: codes,
  },
] as const satisfies readonly Route[];

/** What answers every path and method that is not in the list: the 404 and 405 pages. */
export const fallbackRoute = { name: 'show-not-found', area: 'public', throttle: pages } as const;

export type RouteName = (typeof routes)[number]['name'] | typeof fallbackRoute.name;

/** What can be got can be asked for by HEAD, as link checkers, chats and mail programs do. */
export const methodsOf = (method: string): readonly string[] =>
  method === 'GET' ? ['GET', 'HEAD'] : [method];

/** The gateway's keys of each path of a route: `GET /{language}/apply`. It knows no HEAD by itself. */
export const routeKeys = (route: Route): readonly string[] =>
  route.paths.flatMap((path) => methodsOf(route.method).map((method) => `${method} ${path}`));
