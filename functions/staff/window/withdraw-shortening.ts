import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { fields } from './pages/window-props.ts';
import { showsWindow, type WindowDeps, windowDone } from './show-window.ts';
import { typedIn } from './window-visit.ts';

/** Withdraws a proposal for an earlier deadline: anybody of the secretariat may. */
export const withdrawShortening = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { shortenings } = await deps.window();
    const saved = await shortenings.withdraw(typedIn(visit, fields.proposal));
    const { gone } = staffWindowWords(visit.context.language).shorten;
    return saved.ok
      ? windowDone(visit, 'withdrawn')
      : show(visit, { status: 409, pageError: gone });
  };
};
