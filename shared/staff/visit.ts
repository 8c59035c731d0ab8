import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { hasRole } from '#shared/domain/people/role.ts';
import { isDueToBeNoted, isFresh, type StaffSession } from '#shared/domain/people/staff-session.ts';
import type { SignedIn } from '#shared/domain/records/signed-in.ts';
import { log } from '#shared/runtime/log.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { admitPost } from '#shared/web/forms/form-post.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';
import { formToken, isFormToken, isWaitingToken, tokenField, waitingToken } from './form-token.ts';
import { forbiddenPage } from './pages/forbidden-page.tsx';
import { fromElsewherePage } from './pages/from-elsewhere-page.tsx';
import { sendAgainPage } from './pages/send-again-page.tsx';
import { rolesOf } from './route-roles.ts';
import { type StaffAccess, staffAccess } from './session-cookie.ts';
import type { StaffVisit } from './staff-visit.ts';
import { pathWithQuery, signInPath } from './ways.ts';

type Act = (visit: StaffVisit) => Promise<WebResponse>;

export type StaffVisitParts = Readonly<{
  contextIn: (language: Language, path?: string) => PageContext;
  secret: () => string;
  open: (access: StaffAccess, now: number) => Promise<SignedIn | undefined>;
  /** Notes that a session was used. */
  note: (session: StaffSession, now: number) => Promise<void>;
}>;

type Form = Readonly<{
  /** More fields than a form usually has: a list with ticks. */
  mostFields?: number;
  /** The member must have signed in a moment ago. */
  fresh?: boolean;
  /** What answers a post that only asks for another language; by default the act's own page by GET. */
  show?: Act;
}>;

/** Finds out who asks; notes once a minute that the session is in use. */
const opener =
  ({ contextIn, secret, open, note }: StaffVisitParts) =>
  async (request: WebRequest, values: FormValues): Promise<StaffVisit | undefined> => {
    const access = staffAccess(request);
    const found = access && (await open(access, request.receivedAt));
    if (!found) return undefined;
    const { session } = found;
    if (isDueToBeNoted(session, request.receivedAt)) await note(session, request.receivedAt);
    const path = request.method === 'GET' ? pathWithQuery(request) : undefined;
    const token = (route: RouteName) => formToken({ secret: secret(), session, route });
    return { ...found, request, context: contextIn(request.language, path), values, token };
  };

const isAllowed = ({ member, request }: StaffVisit): boolean =>
  hasRole(member.roles, rolesOf(request.route));

const forbidden = (visit: StaffVisit): WebResponse => {
  log('staff-refused', { route: visit.request.route, reason: 'role' });
  return forbiddenPage(visit);
};

/** Why a form is not acted on yet: its sender has to select one more button, and nothing is lost. */
const unready = (
  { secret, contextIn }: StaffVisitParts,
  visit: StaffVisit | undefined,
  { request, values, fresh }: Readonly<{ request: WebRequest; values: FormValues; fresh: boolean }>,
): WebResponse | undefined => {
  const typed = { request, values, context: contextIn(request.language) };
  if (!visit) return sendAgainPage({ ...typed, reason: 'signed-out', token: undefined });
  const { session } = visit;
  const token = visit.token(request.route);
  const of = { secret: secret(), session, route: request.route };
  const given = values.get(tokenField) ?? '';
  const { receivedAt } = request;
  if (!isFormToken(of, given) && !isWaitingToken(of, given, receivedAt))
    return sendAgainPage({ ...typed, reason: 'other-session', token });
  if (fresh && !isFresh(session, receivedAt)) {
    const waiting = waitingToken(of, receivedAt);
    return sendAgainPage({ ...typed, reason: 'sign-in-again', token: waiting });
  }
  return undefined;
};

/** Wraps operations that are for members of the staff, by the roles of their routes. */
export const staffVisits = (parts: StaffVisitParts) => {
  const visitOf = opener(parts);

  return {
    /** A page for GET; whoever is not signed in is led to the sign-in, and back. */
    page:
      (show: Act): Operation =>
      async (request) => {
        const visit = await visitOf(request, new Map());
        if (!visit) return seeOther(signInPath(request));
        return isAllowed(visit) ? show(visit) : forbidden(visit);
      },

    /** A form for POST. What was typed comes back wherever it is not acted on. */
    form:
      (act: Act, { mostFields, fresh = false, show = act }: Form = {}): Operation =>
      async (request) => {
        const form = readForm(request, parts.contextIn(request.language), mostFields);
        if (!form.ok) return form.error.answer;
        const values = form.value;
        const kind = admitPost(request, values);
        if (kind === 'refused') return fromElsewherePage(parts.contextIn(request.language));
        const visit = await visitOf(request, values);
        if (visit && !isAllowed(visit)) return forbidden(visit);
        const refused = unready(parts, visit, { request, values, fresh });
        if (refused || !visit) return refused ?? seeOther(signInPath(request));
        return kind === 'switch' ? show(visit) : act(visit);
      },
  };
};

export type StaffVisits = ReturnType<typeof staffVisits>;
