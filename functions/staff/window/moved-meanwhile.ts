import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { showsWindow, type WindowDeps } from './show-window.ts';
import { whoIn } from './window-visit.ts';

/** Says who has moved the deadline since it was read, and shows the dates as they stand. */
export const movedMeanwhile = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { language } = visit.context;
    const text = staffWindowWords(language);
    const [last] = await (await deps.window()).calls.history();
    const who = last ? whoIn(last.by, language) : text.somebody;
    return show(visit, { status: 409, pageError: text.meanwhile(who) });
  };
};
