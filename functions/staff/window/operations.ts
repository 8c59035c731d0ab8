import type { StaffVisits } from '#shared/staff/visit.ts';
import { approvesShortening } from './approve-shortening.ts';
import { extendsCall } from './extend-call.ts';
import { issueLateCode } from './issue-late-code.ts';
import { previewExtension } from './preview-extension.ts';
import { proposeShortening } from './propose-shortening.ts';
import { revokeLateCode } from './revoke-late-code.ts';
import { showWindow, type WindowDeps } from './show-window.ts';
import { withdrawShortening } from './withdraw-shortening.ts';

/** The deadline, and who may apply after it. What is told to everybody asks for a fresh sign-in. */
export const windowOperations = (deps: WindowDeps, { page, form }: StaffVisits) => {
  const show = showWindow(deps);
  const preview = previewExtension(deps);
  return {
    'show-window': page(show),
    'preview-extension': form(preview),
    'extend-call': form(extendsCall(deps), { fresh: true, show: preview }),
    'propose-shortening': form(proposeShortening(deps), { show }),
    'approve-shortening': form(approvesShortening(deps), { fresh: true, show }),
    'withdraw-shortening': form(withdrawShortening(deps), { show }),
    'issue-late-code': form(issueLateCode(deps), { fresh: true, show }),
    'revoke-late-code': form(revokeLateCode(deps), { show }),
  };
};
