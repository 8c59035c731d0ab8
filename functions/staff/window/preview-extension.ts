import { windowPreview } from '#shared/domain/acts/window-preview.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import {
  type Extension,
  type ExtensionRefusal,
  extendCall,
} from '#shared/domain/call/extension.ts';
import type { Result } from '#shared/domain/result.ts';
import type { NotAMinute } from '#shared/domain/time/typed/typed-minute.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { previewPage } from './pages/preview-page.tsx';
import { fields, type WindowNotice } from './pages/window-props.ts';
import { showsWindow, type WindowDeps } from './show-window.ts';
import { closingIn, saidOf, typedIn, workshopOf } from './window-visit.ts';

/** The extension that a form asks for, over the call as it was read; or why it cannot be. */
export const extensionIn = (
  visit: StaffVisit,
  call: CallRecord,
): Result<Extension, ExtensionRefusal | NotAMinute> => {
  const closesAt = closingIn(visit, fields.to);
  if (!closesAt.ok) return closesAt;
  return extendCall(call, {
    closesAt: closesAt.value,
    at: visit.request.receivedAt,
    by: saidOf(visit.member),
    reason: typedIn(visit, fields.reason),
    workshopAt: workshopOf(visit),
    reopens: visit.values.get(fields.reopens) === 'yes',
  });
};

const isOfTime = (
  error: ExtensionRefusal | NotAMinute,
  words: Readonly<Record<NotAMinute, string>>,
): error is NotAMinute => Object.hasOwn(words, error);

/** What the page says where an extension cannot be. */
export const extensionNotice = (
  { context }: Pick<StaffVisit, 'context'>,
  error: ExtensionRefusal | NotAMinute,
): WindowNotice => {
  const text = staffWindowWords(context.language);
  if (isOfTime(error, text.notAMinute))
    return { status: 422, errors: new Map([[fields.to, text.notAMinute[error]]]) };
  const said = text.extend.refusals[error];
  if (error === 'closing-now' || error === 'nobody') return { status: 422, pageError: said };
  const at = { 'no-reason': fields.reason, 'has-closed': fields.reopens };
  const field = error === 'no-reason' || error === 'has-closed' ? at[error] : fields.to;
  return { status: 422, errors: new Map([[field, said]]) };
};

/** Shows what an extension would do and who will be told, before it is done. */
export const previewExtension = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const now = visit.request.receivedAt;
    const { calls, audience } = await deps.window();
    const extension = extensionIn(visit, await calls.read());
    if (!extension.ok) return show(visit, extensionNotice(visit, extension.error));
    const preview = windowPreview(extension.value, now);
    return page(200, previewPage({ visit, preview, audience: await audience(now) }));
  };
};
