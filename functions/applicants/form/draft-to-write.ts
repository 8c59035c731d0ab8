import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { outsideTheWindow } from '#shared/applicant/pages/too-late-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { type Draft, sendingOf } from '#shared/domain/draft/draft.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { WebResponse } from '#shared/web/response.ts';

/** The draft that a visit may write in at this hour; or the page that says why it may not. */
export const draftToWrite = (visit: ApplicantVisit): Result<Draft, WebResponse> => {
  const { context, opened, request, values } = visit;
  const { draft, call } = opened;
  const { receivedAt } = request;
  if (!draft) return err(noAccess(visit));
  return admission(call, { receivedAt, ...sendingOf(draft) }).admitted
    ? ok(draft)
    : err(outsideTheWindow(context, { call, receivedAt, values }));
};
