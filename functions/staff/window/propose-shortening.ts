import { type ShorteningRefusal, shortenCall } from '#shared/domain/call/shortening.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { fields, type WindowNotice } from './pages/window-props.ts';
import { showsWindow, type WindowDeps, windowDone } from './show-window.ts';
import { closingIn, saidOf, typedIn } from './window-visit.ts';

const noticeOf = (
  { context }: Pick<StaffVisit, 'context'>,
  error: ShorteningRefusal,
): WindowNotice => {
  const said = staffWindowWords(context.language).shorten.refusals[error];
  if (error === 'has-closed' || error === 'nobody') return { status: 422, pageError: said };
  const field = error === 'no-reason' ? fields.shorterReason : fields.shorter;
  return { status: 422, errors: new Map([[field, said]]) };
};

/** Proposes an earlier deadline, to which a second member has to agree. */
export const proposeShortening = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { member, request, context } = visit;
    const text = staffWindowWords(context.language);
    const closesAt = closingIn(visit, fields.shorter);
    if (!closesAt.ok) {
      const errors = new Map([[fields.shorter, text.notAMinute[closesAt.error]]]);
      return show(visit, { status: 422, errors });
    }
    const { calls, shortenings } = await deps.window();
    const call = await calls.read();
    const by = saidOf(member);
    const said = { by, reason: typedIn(visit, fields.shorterReason), at: request.receivedAt };
    const wished = shortenCall(call, { ...said, closesAt: closesAt.value });
    if (!wished.ok) return show(visit, noticeOf(visit, wished.error));
    const id = Buffer.from(deps.random(8)).toString('hex');
    const proposal = {
      id,
      from: call.closesAt,
      closesAt: closesAt.value,
      memberId: member.id,
      ...said,
    };
    const saved = await shortenings.propose(proposal);
    return saved.ok
      ? windowDone(visit, 'proposed')
      : show(visit, { status: 409, pageError: text.shorten.waitsAlready });
  };
};
