import { isStaffAct } from '#shared/domain/acts/staff/offered-acts.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import {
  staffActingWords,
  staffActWords,
  staffCaseWords,
  staffEntryWords,
} from '#shared/text/words.ts';
import { mailDone } from '../../../mails/mail-done.ts';
import { applicationOf } from '../read-case.ts';
import { CaseActs } from './case-acts.tsx';
import { CaseAnswers, CaseConsents } from './case-answers.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { CaseHead, ListLinks } from './case-head.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseMails } from './case-mails.tsx';
import { CaseNomination } from './case-nomination.tsx';
import { CaseNotes } from './case-notes.tsx';
import type { CaseProps } from './case-props.ts';
import { CaseReturns } from './case-returns.tsx';
import { CaseVersions } from './case-versions.tsx';

/** What was done on the page before, in words. */
const doneText = ({ visit: { context, request } }: CaseProps): string | undefined => {
  const act = request.query.get('done') ?? '';
  if (act === 'entered') return staffEntryWords(context.language).done;
  const { history } = staffActWords(context.language);
  return isStaffAct(act) ? staffActingWords(context.language).done(history[act]) : undefined;
};

/** An application, whole; for reviewers without contact data, mails and history. */
export const casePage = (props: CaseProps): string => {
  const { visit, view } = props;
  const text = staffCaseWords(visit.context.language);
  const { answers, reference } = applicationOf(view);
  return staffLayout({
    visit,
    title: answers.fullName || text.titleOf(reference),
    done: doneText(props) ?? mailDone(visit),
    children: (
      <>
        <CaseHead {...props} />
        <CaseActs {...props} />
        <div class="case">
          <div>
            {view.kind === 'whole' && <CaseReturns {...props} />}
            <CaseAnswers {...props} />
            {view.kind === 'whole' && <CaseVersions visit={visit} dossier={view.dossier} />}
          </div>
          <div class="beside-answers">
            <CaseNomination {...props} />
            <CaseDocuments {...props} />
            {view.kind === 'whole' && <CaseConsents {...props} />}
            <CaseNotes {...props} />
            {view.kind === 'whole' && <CaseHistory visit={visit} dossier={view.dossier} />}
          </div>
        </div>
        {view.kind === 'whole' && <CaseMails visit={visit} dossier={view.dossier} />}
        <ListLinks {...props} />
      </>
    ),
  });
};
