import { isDocumentKind } from '#shared/domain/documents/document.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { admitPost } from '#shared/web/forms/form-post.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathOfPage, type WebRequest } from '#shared/web/request.ts';
import { sameAt, seeOther, type WebResponse } from '#shared/web/response.ts';
import { type PagePaths, pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import { journeyPaths } from './journey-paths.ts';
import type { Holder } from './pages/journey.tsx';
import { noAccess } from './pages/no-access-page.tsx';
import { tryAgainPage } from './pages/try-again-page.tsx';
import { answering } from './pages/typed-to-copy.tsx';
import { accessDigest, cookieSession, formSession, proofOf, type Session } from './session.ts';

/** One request of a person who has access to an application. */
export type ApplicantVisit = Readonly<{
  request: WebRequest;
  context: PageContext;
  holder: Holder;
  opened: Opened;
  /** What was posted; empty for a page that is only looked at. */
  values: FormValues;
}>;

type VisitParts = Readonly<{
  contextIn: (language: Language, path?: string) => PageContext;
  secret: () => string;
  /** What the access, by its digest, opens at an instant. */
  open: (reference: string, accessDigest: string, now: number) => Promise<Opened>;
}>;

type Act = (visit: ApplicantVisit) => Promise<WebResponse>;

/** What a reader finds in a post: its fields, and what else it carries. */
type Post = Readonly<{ values: FormValues }>;

/** Reads a post; or logs why it cannot, with a page that says so. */
export type ReadPost<Found extends Post> = (
  request: WebRequest,
  context: PageContext,
) => Promise<Result<Found, { error: string; answer: WebResponse }>>;

const readTyped: ReadPost<Post> = async (request, context) => {
  const form = readForm(request, context);
  return form.ok ? ok({ values: form.value }) : form;
};

/** The next page: by GET, or for browsers without cookies by posting the same again. */
export const goTo = (
  { holder }: Pick<ApplicantVisit, 'holder'>,
  { got, opened }: PagePaths,
): WebResponse => (holder.session.byCookie ? seeOther(got) : sameAt(opened));

/** A file cannot be posted again by a button, so this leads to the page of the file. */
export const pathAgain = (request: WebRequest): string => {
  const { headers, path, params } = request;
  const kind = params['kind'] ?? '';
  return headers['content-type']?.toLowerCase().startsWith('multipart/')
    ? journeyPaths(request, isDocumentKind(kind) ? kind : 'documents').opened
    : path;
};

const showStatus = async (visit: ApplicantVisit): Promise<WebResponse> =>
  goTo(visit, pathsTo('show-status', visit.context));

/** Opens what a session has access to; undefined where it has none. */
const visitOpener =
  ({ secret, open }: Pick<VisitParts, 'secret' | 'open'>) =>
  async (
    request: WebRequest,
    session: Session | undefined,
    { context, values }: Readonly<{ context: PageContext; values: FormValues }>,
  ): Promise<ApplicantVisit | undefined> => {
    if (!session) return undefined;
    const opened = await open(session.reference, accessDigest(session), request.receivedAt);
    if (!opened.hasAccess) return undefined;
    const holder = { session, proof: proofOf(secret(), session) };
    return { request, context, holder, opened, values };
  };

const pageWrapper =
  (contextIn: VisitParts['contextIn'], visitOf: ReturnType<typeof visitOpener>) =>
  (otherwise: 'show-start' | 'show-return', show: Act): Operation =>
  async (request) => {
    const context = contextIn(request.language, pathOfPage(request));
    const looked = { context, values: new Map() };
    const visit = await visitOf(request, cookieSession(request), looked);
    return visit ? show(visit) : seeOther(pathTo(otherwise, request));
  };

/** Wraps operations that are for one who has access. */
export const visits = ({ contextIn, secret, open }: VisitParts) => {
  const visitOf = visitOpener({ secret, open });

  const posted =
    <Found extends Post>(
      read: ReadPost<Found>,
      act: (visit: ApplicantVisit, post: Found) => Promise<WebResponse>,
      show: Act = showStatus,
    ): Operation =>
    async (request) => {
      const blank = contextIn(request.language);
      const post = await read(request, blank);
      if (!post.ok) return post.error.answer;
      const { values } = post.value;
      const context = answering(blank, { path: pathAgain(request) }, values);
      const kind = admitPost(request, values);
      if (kind === 'refused') return noAccess({ context, values });
      const session = formSession(secret(), request, values);
      let visit: ApplicantVisit | undefined;
      try {
        visit = await visitOf(request, session, { context, values });
      } catch (error) {
        log('request-failed', { route: request.route, ...faultOf(error) });
        return tryAgainPage(context);
      }
      if (!visit) {
        log('form-refused', { reason: 'no access' });
        return noAccess({ context, values });
      }
      return kind === 'switch' ? show(visit) : act(visit, post.value);
    };

  return {
    /** A page for GET; without access it redirects to `otherwise`. */
    page: pageWrapper(contextIn, visitOf),

    /**
     * A form for POST; without access it shows what was typed, to copy. If only another language is
     * wanted, `show` answers instead of `act`: by default the status page; a page with text fields
     * shows itself.
     */
    form: (act: Act, show?: Act): Operation => posted(readTyped, act, show),

    /** The same for a form with more than fields, such as a file. */
    posted,
  };
};

export type Visits = ReturnType<typeof visits>;
