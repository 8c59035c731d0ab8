import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import { staffCaseWords } from '#shared/text/words.ts';
import { applicationOf } from '../read-case.ts';
import { CaseAnswers, CaseConsents } from './case-answers.tsx';
import { CaseHead, ListLinks } from './case-head.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseMails } from './case-mails.tsx';
import { CaseNomination } from './case-nomination.tsx';
import { CaseNotes } from './case-notes.tsx';
import type { CaseProps } from './case-props.ts';
import { CaseVersions } from './case-versions.tsx';

/** An application, whole; for reviewers without contact data, mails and history. */
export const casePage = (props: CaseProps): string => {
  const { visit, view } = props;
  const text = staffCaseWords(visit.context.language);
  const { answers, reference } = applicationOf(view);
  return staffLayout({
    visit,
    title: answers.fullName || text.titleOf(reference),
    children: (
      <>
        <CaseHead {...props} />
        <div class="case">
          <div>
            <CaseAnswers {...props} />
            {view.kind === 'whole' && <CaseVersions visit={visit} dossier={view.dossier} />}
          </div>
          <div class="beside-answers">
            <CaseNomination {...props} />
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
