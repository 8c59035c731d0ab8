import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { fields } from './pages/window-props.ts';
import { showsWindow, type WindowDeps, windowDone } from './show-window.ts';
import { saidOf, typedIn } from './window-visit.ts';

/** Revokes a late code that was not used. */
export const revokeLateCode = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const revoked = { by: saidOf(visit.member), at: visit.request.receivedAt };
    const { lateCodes } = await deps.window();
    const saved = await lateCodes.revoke(typedIn(visit, fields.code), revoked);
    const { gone } = staffWindowWords(visit.context.language).codes;
    return saved.ok ? windowDone(visit, 'revoked') : show(visit, { status: 409, pageError: gone });
  };
};
