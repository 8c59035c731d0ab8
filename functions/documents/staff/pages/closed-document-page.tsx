import { documentKinds } from '#shared/domain/documents/document.ts';
import { log } from '#shared/runtime/log.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffDocumentWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { NotOpened } from '../wanted-document.ts';

type Reason = 'infected' | 'over' | 'failed';

const statuses: Readonly<Record<Reason, number>> = { infected: 403, over: 410, failed: 503 };

/** The way to the same document once more: a view of its own. */
const AgainLink = ({ visit: { context, request } }: { visit: StaffVisit }) => {
  const { reference = '', kind = '', id = '' } = request.params;
  const text = staffDocumentWords(context.language);
  const known = documentKinds.find((one) => one === kind);
  const path = pathTo('view-document', { language: context.language, reference, kind, id });
  return <p>{known ? <a href={path}>{text.openAgain(text.kinds[known])}</a> : null}</p>;
};

/** Says why a document that is theirs to see is not given. */
export const closedDocumentPage = (visit: StaffVisit, reason: Reason): WebResponse => {
  const { title, text } = staffDocumentWords(visit.context.language).closed[reason];
  return page(
    statuses[reason],
    staffLayout({
      visit,
      title,
      children: (
        <>
          <p>{text}</p>
          {reason === 'infected' ? null : <AgainLink visit={visit} />}
        </>
      ),
    }),
  );
};

/** What is not theirs to see answers as what does not exist. */
export const notOpenedPage = (visit: StaffVisit, reason: NotOpened): WebResponse => {
  if (reason === 'infected') return closedDocumentPage(visit, reason);
  log('staff-refused', { route: visit.request.route, reason: 'not visible' });
  return missingPage(visit);
};
