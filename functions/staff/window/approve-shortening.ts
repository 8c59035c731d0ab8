import { approveShortening, mayPropose } from '#shared/domain/call/shortening.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { fields } from './pages/window-props.ts';
import { showsWindow, type WindowDeps, windowDone } from './show-window.ts';
import { saidOf, typedIn } from './window-visit.ts';

/** Agrees to an earlier deadline that another member has proposed: it holds from then on. */
export const approvesShortening = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { member, request, context } = visit;
    const text = staffWindowWords(context.language).shorten;
    const refused = (pageError: string) => show(visit, { status: 409, pageError });
    const { calls, shortenings } = await deps.window();
    const [call, proposal] = await Promise.all([calls.read(), shortenings.read()]);
    if (proposal?.id !== typedIn(visit, fields.proposal)) return refused(text.gone);
    const members = await (await deps.members()).list();
    if (!mayPropose(members.find(({ id }) => id === proposal.memberId)))
      return refused(text.proposerGone);
    const approver = { ...member, said: saidOf(member) };
    const agreed = approveShortening(call, proposal, approver, request.receivedAt);
    if (!agreed.ok) return refused(text.refusals[agreed.error]);
    const saved = await calls.shorten(agreed.value, proposal);
    return saved.ok ? windowDone(visit, 'shortened') : refused(text.gone);
  };
};
