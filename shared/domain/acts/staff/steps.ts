import type { NotAdmitted } from '../../lifecycle/table.ts';
import { ok, type Result } from '../../result.ts';
import type { Act } from '../act.ts';
import { type CaseAct, caseChange } from './case-act.ts';

const planStep =
  (name: 'begin-review' | 'shortlist' | 'unshortlist') =>
  (act: CaseAct): Result<Act, NotAdmitted> => {
    const changed = caseChange(name, act);
    return changed.ok ? ok({ case: changed.value }) : changed;
  };

/** Plans that the staff begin to review an application. */
export const planBeginReview = planStep('begin-review');
/** Plans that an application is on the shortlist. */
export const planShortlist = planStep('shortlist');
/** Plans that it is on the shortlist no longer. */
export const planUnshortlist = planStep('unshortlist');
