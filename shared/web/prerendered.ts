import {
  type CallRecord,
  type CallState,
  callState,
  isAsPlanned,
} from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from './area-handler.ts';
import type { PageContext } from './pages/layout.tsx';
import type { WebRequest } from './request.ts';
import type { WebResponse } from './response.ts';
import type { RouteName } from './routes/routes.ts';

/** Which page it is: the page of a route, in a language, while the call is in a state. */
type PageName = Readonly<{ route: RouteName; language: Language; state: CallState }>;

/** Pages that were made at synth, by their names. */
export type Prerendered = Readonly<Record<string, string>>;

/** A page that was made at synth; undefined where there is none of that name. */
export type ReadPrerendered = (name: string) => string | undefined;

export const prerenderedName = ({ route, language, state }: PageName): string =>
  `${route}.${language}.${state}`;

/**
 * What stands in such a page for what only a request knows. No text of a page is like them, and
 * what takes their place needs no escaping: see `isPlain`, and `issueTicket` for the ticket, which
 * it makes of letters, digits, `-`, `_` and `.`.
 */
export const placeOf = { host: 'prerendered.invalid', ticket: '{the ticket stands here}' } as const;

const isPlain = (host: string): boolean => /^[\w.:-]+$/.test(host);

export type PrerenderedDeps = Readonly<{
  contextIn: (language: Language) => PageContext;
  readCall: () => Promise<CallRecord>;
  readPrerendered: ReadPrerendered;
}>;

type Parts = Readonly<{
  route: RouteName;
  deps: PrerenderedDeps;
  /** Whether the page is the same for everybody who asks as this request does. */
  isForAll: (request: WebRequest) => boolean;
  /** The answer with the page. */
  answer: (html: string, request: WebRequest) => WebResponse;
  /** Makes the page wherever none lies ready. */
  operation: Operation;
}>;

const pageFor = async (parts: Parts, request: WebRequest): Promise<string | undefined> => {
  const { route, deps, isForAll } = parts;
  const { language, host, query, receivedAt } = request;
  const { edition, rehearsalClock } = deps.contextIn(language);
  // A page of a rehearsal says what time it is there.
  if (rehearsalClock !== undefined || query.size > 0 || !isPlain(host) || !isForAll(request))
    return undefined;
  const call = await deps.readCall();
  if (!isAsPlanned(call, edition)) return undefined;
  const name = prerenderedName({ route, language, state: callState(call, receivedAt) });
  return deps.readPrerendered(name)?.replaceAll(placeOf.host, host);
};

/**
 * Answers with the page that was made at synth, for as long as the call is as its edition file has
 * it, and by `operation` otherwise. A function that has just begun then loads no page (ADR 51).
 */
export const prerendered =
  (parts: Parts): Operation =>
  async (request) => {
    const html = await pageFor(parts, request);
    return html === undefined ? parts.operation(request) : parts.answer(html, request);
  };
