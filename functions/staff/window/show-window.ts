import { canBeAgreed, isPending } from '#shared/domain/call/shortening.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { windowPage } from './pages/window-page.tsx';
import { type Done, isDone, type WindowNotice } from './pages/window-props.ts';

export type WindowDeps = Pick<StaffDeps, 'window' | 'members' | 'random' | 'secret'>;

/** Shows the page of the deadline, also after something on it was refused. */
export const showsWindow =
  ({ window, members, random }: WindowDeps) =>
  async (visit: StaffVisit, notice: WindowNotice = { status: 200 }): Promise<WebResponse> => {
    const { receivedAt, query } = visit.request;
    const { calls, shortenings, lateCodes } = await window();
    const [call, history, proposal, codes, list] = await Promise.all([
      calls.read(),
      calls.history(),
      shortenings.read(),
      lateCodes.list(),
      members().then((store) => store.list()),
    ]);
    const done = query.get('done');
    const shown = {
      visit,
      notice,
      call,
      history,
      proposal: proposal && isPending(proposal, receivedAt) ? proposal : undefined,
      codes,
      canBeAgreed: canBeAgreed(list),
      seed: Buffer.from(random(16)).toString('base64url'),
      done: isDone(done) ? done : undefined,
    };
    return page(notice.status, windowPage(shown));
  };

/** Where the call stands, who moved its deadline, and what can be done about it. */
export const showWindow = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return (visit: StaffVisit): Promise<WebResponse> => show(visit);
};

/** Back to the page, which says what was done. */
export const windowDone = ({ request }: Pick<StaffVisit, 'request'>, done: Done): WebResponse =>
  seeOther(`${pathTo('show-window', request)}?done=${done}`);
