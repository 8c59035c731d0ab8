import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { readReference } from '#shared/domain/application/reference.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { ownReceipt } from './own-receipt.ts';

/** The same receipt for browsers without cookies; of another application, the one that everybody sees. */
export const receiptOfVisit = async (visit: ApplicantVisit): Promise<WebResponse> => {
  const { context, holder, opened, request } = visit;
  const reference = readReference(request.params['reference'] ?? '') ?? '';
  const { application } = opened;
  if (!application || application.reference !== reference)
    return seeOther(pathTo('show-receipt', { language: request.language, reference }));
  const { receivedAt } = request;
  // What was posted before was taken, and needs no copy.
  const shown = { ...context, typedToCopy: undefined };
  return ownReceipt(shown, { holder, opened: { ...opened, application }, receivedAt });
};
