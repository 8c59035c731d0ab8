import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { movedMeanwhile } from './moved-meanwhile.ts';
import { fields } from './pages/window-props.ts';
import { extensionIn, extensionNotice } from './preview-extension.ts';
import { showsWindow, type WindowDeps, windowDone } from './show-window.ts';
import { typedIn } from './window-visit.ts';

/** Extends the call as it was previewed: only if the deadline is still the one that was shown. */
export const extendsCall = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  const moved = movedMeanwhile(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { calls } = await deps.window();
    const call = await calls.read();
    if (typedIn(visit, fields.read) !== String(call.closesAt)) return moved(visit);
    const extension = extensionIn(visit, call);
    if (!extension.ok) return show(visit, extensionNotice(visit, extension.error));
    const saved = await calls.extend(extension.value);
    return saved.ok ? windowDone(visit, 'extended') : moved(visit);
  };
};
