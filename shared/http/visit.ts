import type { TypedForm } from '#shared/domain/form-fields.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { type Answer, page, sameAt, seeOther } from './answer.ts';
import {
  accessOf,
  cookieSession,
  formSession,
  proofOf,
  type Session,
} from './applicant-session.ts';
import type { Holder } from './pages/journey.tsx';
import type { Frame } from './pages/layout.tsx';
import { noAccessPage } from './pages/no-access-page.tsx';
import { unreachedPage } from './pages/standard-pages.ts';
import { readForm } from './read-form.ts';
import { pathOfPage, type WebRequest } from './request.ts';
import { isFromOurPages } from './same-site.ts';
import type { Operation } from './site.ts';

/** One request of a person who has access to an application. */
export type Visit<Opened> = Readonly<{
  request: WebRequest;
  frame: Frame;
  holder: Holder;
  opened: Opened;
  /** What was posted; empty for a page that is only looked at. */
  typed: TypedForm;
}>;

export type VisitParts<Opened> = Readonly<{
  frameIn: (language: Language, path?: string) => Frame;
  secret: () => string;
  /** What the access, by its digest, opens at an instant. */
  open: (reference: string, accessDigest: string, now: number) => Promise<Opened>;
}>;

type Act<Opened> = (visit: Visit<Opened>) => Promise<Answer>;

/** The digest under which the table knows a browser's access. */
export const accessDigest = (session: Session): string => digest(accessOf(session));

/** Where a visitor goes next: by GET, or with the same post where the browser keeps no cookies. */
export const goTo = (
  { frame, holder }: Pick<Visit<unknown>, 'frame' | 'holder'>,
  to: string,
): Answer =>
  holder.session.byCookie
    ? seeOther(`/${frame.language}/${to}`)
    : sameAt(`/${frame.language}/open/${to.replace('apply/', '')}`);

/** Wraps operations that are for one who has access. */
export const visits = <Opened extends { hasAccess: boolean }>({
  frameIn,
  secret,
  open,
}: VisitParts<Opened>) => {
  const visitOf = async (
    request: WebRequest,
    session: Session | undefined,
    typed: TypedForm,
  ): Promise<Visit<Opened> | undefined> => {
    if (!session) return undefined;
    const opened = await open(session.reference, accessDigest(session), request.receivedAt);
    if (!opened.hasAccess) return undefined;
    const holder = { session, proof: proofOf(secret(), session) };
    const frame = frameIn(request.language, pathOfPage(request));
    return { request, frame, holder, opened, typed };
  };

  return {
    /** A page for GET; without access the visitor is shown the way to `otherwise`. */
    page:
      (otherwise: string, show: Act<Opened>): Operation =>
      async (request) => {
        const visit = await visitOf(request, cookieSession(request), new Map());
        return visit ? show(visit) : seeOther(`/${request.language}/${otherwise}`);
      },

    /** A form for POST; without access what was typed is shown, to copy. */
    form:
      (act: Act<Opened>): Operation =>
      async (request) => {
        const frame = frameIn(request.language);
        const form = readForm(request, frame);
        if (!form.ok) {
          log('form-refused', { reason: form.error.fault });
          return form.error.answer;
        }
        const refuse = (reason: string): Answer => {
          log('form-refused', { reason });
          return page(403, noAccessPage(frame, form.value));
        };
        if (!isFromOurPages(request)) return refuse('from elsewhere');
        const session = formSession(secret(), request, form.value);
        let visit: Visit<Opened> | undefined;
        try {
          visit = await visitOf(request, session, form.value);
        } catch (error) {
          log('request-failed', { route: request.route, ...faultOf(error) });
          return unreachedPage(frame, form.value);
        }
        return visit ? act(visit) : refuse('no access');
      },
  };
};
