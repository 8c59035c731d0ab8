import { lateCodeMail } from '#shared/domain/acts/mails/late-code-mail.ts';
import { isLanguage } from '#shared/domain/call/language.ts';
import { type LateCodeRefusal, newLateCode, planLateCode } from '#shared/domain/call/late-code.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import { digest } from '#shared/runtime/digest.ts';
import { lateCodeDigest, sealOf } from '#shared/runtime/seals.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { fieldWords, staffWindowWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { lateCodeIssuedPage } from './pages/late-code-issued-page.tsx';
import { fields, type WindowNotice } from './pages/window-props.ts';
import { showsWindow, type WindowDeps } from './show-window.ts';
import { closingIn, saidOf, typedIn, workshopOf } from './window-visit.ts';

/** The code of a form and an address: the same each time that the form is sent, so that it issues one. */
const codeOf = (secret: string, visit: StaffVisit, address: string): string => {
  const seed = typedIn(visit, fields.seed);
  return newLateCode(sealOf(secret, 'late code', 'new', visit.member.id, seed, address));
};

const noticeOf = ({ context }: StaffVisit, error: LateCodeRefusal): WindowNotice => {
  const said = staffWindowWords(context.language).codes.refusals[error];
  if (error === 'no-reason') return { status: 422, errors: new Map([[fields.lateReason, said]]) };
  if (error === 'too-short' || error === 'too-long')
    return { status: 422, errors: new Map([[fields.until, said]]) };
  return { status: 422, pageError: said };
};

/** The address and the end that were typed; or what is wrong with them. */
const readForm = (visit: StaffVisit) => {
  const { language } = visit.context;
  const read = readAddress(typedIn(visit, fields.email));
  const until = closingIn(visit, fields.until);
  const address = read.ok ? read.value : undefined;
  const errors = new Map([
    ...(address === undefined ? [[fields.email, fieldWords(language).email.missing] as const] : []),
    ...(until.ok
      ? []
      : [[fields.until, staffWindowWords(language).notAMinute[until.error]] as const]),
  ]);
  return { address, until: until.ok ? until.value : undefined, errors };
};

/** Issues a code for one address, and shows it once. */
export const issueLateCode = (deps: WindowDeps) => {
  const show = showsWindow(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { address, until, errors } = readForm(visit);
    if (address === undefined || until === undefined) return show(visit, { status: 422, errors });
    const { calls, lateCodes } = await deps.window();
    const code = codeOf(deps.secret(), visit, address);
    const language = typedIn(visit, fields.language);
    const planned = planLateCode(await calls.read(), {
      digest: lateCodeDigest(deps.secret(), address, code),
      address,
      language: isLanguage(language) ? language : 'en',
      until,
      by: saidOf(visit.member),
      at: visit.request.receivedAt,
      reason: typedIn(visit, fields.lateReason),
      workshopAt: workshopOf(visit),
    });
    if (!planned.ok) return show(visit, noticeOf(visit, planned.error));
    const late = planned.value;
    const id = digest(`late code ${late.digest}`).slice(0, 16);
    const saved = await lateCodes.issue(late, lateCodeMail(late, { id, code }));
    // The same form once more, from Back or a double click: the code is there already.
    const issued = saved.ok ? late : await lateCodes.read(late.digest);
    if (!issued) throw new Error('a late code met another write: try again');
    return page(200, lateCodeIssuedPage({ visit, code, issued }));
  };
};
