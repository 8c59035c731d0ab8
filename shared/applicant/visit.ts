import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathOfPage, type WebRequest } from '#shared/web/request.ts';
import { page, sameAt, seeOther, type WebResponse } from '#shared/web/response.ts';
import { type PagePaths, pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import { isFromOurPages } from '#shared/web/same-site.ts';
import type { Holder } from './pages/journey.tsx';
import { noAccessPage } from './pages/no-access-page.tsx';
import { tryAgainPage } from './pages/try-again-page.tsx';
import { answering } from './pages/typed-to-copy.tsx';
import { accessOf, cookieSession, formSession, proofOf, type Session } from './session.ts';

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

/** What was posted: its fields, and what else its reader finds in it. */
type Post = Readonly<{ values: FormValues }>;

/** Reads a post; or says why it cannot be read, to the log and to the visitor. */
export type ReadPost<Found extends Post> = (
  request: WebRequest,
  context: PageContext,
) => Promise<Result<Found, { error: string; answer: WebResponse }>>;

const readTyped: ReadPost<Post> = async (request, context) => {
  const form = readForm(request, context);
  return form.ok ? ok({ values: form.value }) : form;
};

/** The digest under which the table knows a browser's access. */
export const accessDigest = (session: Session): string => digest(accessOf(session));

/** Where a visitor goes next: by GET, or with the same post where the browser keeps no cookies. */
export const goTo = (
  { holder }: Pick<ApplicantVisit, 'holder'>,
  { got, opened }: PagePaths,
): WebResponse => (holder.session.byCookie ? seeOther(got) : sameAt(opened));

/** A file cannot be posted once more by a button: the page of the documents can. */
export const pathAgain = ({ headers, path, language }: WebRequest): string =>
  headers['content-type']?.toLowerCase().startsWith('multipart/')
    ? pathsTo('show-documents', { language }).opened
    : path;

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
      const refuse = (reason: string): WebResponse => {
        log('form-refused', { reason });
        return page(403, noAccessPage(context, values));
      };
      if (!isFromOurPages(request)) return refuse('from elsewhere');
      const session = formSession(secret(), request, values);
      let visit: ApplicantVisit | undefined;
      try {
        visit = await visitOf(request, session, { context, values });
      } catch (error) {
        log('request-failed', { route: request.route, ...faultOf(error) });
        return tryAgainPage(context);
      }
      if (!visit) return refuse('no access');
      return onlySwitches(values) ? show(visit) : act(visit, post.value);
    };

  return {
    /** A page for GET; without access the visitor is shown the way to `otherwise`. */
    page: pageWrapper(contextIn, visitOf),

    /**
     * A form for POST; without access what was typed is shown, to copy. Where only another language
     * is wanted `show` answers in the place of `act`: what one sees of an application, unless the
     * page holds something typed.
     */
    form: (act: Act, show?: Act): Operation => posted(readTyped, act, show),

    /** The same of a form that carries more than what is typed. */
    posted,
  };
};

/** The wrappers, over one store and one secret. */
export type Visits = ReturnType<typeof visits>;
