import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { page, type WebResponse } from '#shared/web/response.ts';

/** The draft that a visit may write in at this hour; or the page that says why it may not. */
export const draftToWrite = ({
  request: { receivedAt },
  context,
  opened: { draft, call },
  values,
}: ApplicantVisit): Result<Draft, WebResponse> => {
  if (!draft) return err(page(403, noAccessPage(context, values)));
  return admission(call, { receivedAt, begunAt: draft.startedAt }).admitted
    ? ok(draft)
    : err(outsideTheWindow(context, { call, receivedAt, values }));
};
