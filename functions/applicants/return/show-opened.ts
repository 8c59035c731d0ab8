import {
  accessField,
  accessOf,
  proofField,
  proofOf,
  sessionCookie,
} from '#shared/applicant/session.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { type WebResponse, withCookie } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import type { OpenedByCode } from './open-by-code.ts';

type Deps = Pick<ApplicantsDeps, 'contextIn' | 'secret'> & Readonly<{ status: StatusOf }>;

/**
 * Shows the application that a code has opened, and gives its browser the access. `others` are the
 * references of what else its address has begun.
 */
export const showOpened =
  (deps: Deps) =>
  async (
    request: WebRequest,
    { session, opened, endsAt }: OpenedByCode,
    others: readonly string[],
  ): Promise<WebResponse> => {
    const holder = { session, proof: proofOf(deps.secret(), session) };
    // In another language it is shown by the access alone: the code is used up.
    const posted = {
      path: pathsTo('show-status', request).opened,
      values: new Map([
        [accessField, accessOf(session)],
        [proofField, holder.proof],
      ]),
    };
    const context = { ...deps.contextIn(request.language), posted };
    const visit = { request, context, holder, opened, values: new Map() };
    const seconds = (endsAt - request.receivedAt) / 1000;
    return withCookie(
      await deps.status(visit, { status: 200, others }),
      sessionCookie(session, seconds),
    );
  };
