import { staffFrameWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { rolesOf } from '../route-roles.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { staffLayout } from './staff-layout.tsx';

const HomeLink = ({ visit: { context }, text }: { visit: StaffVisit; text: string }) => (
  <p>
    <a href={pathTo('show-home', context)}>{text}</a>
  </p>
);

/** Says whom a page is for. */
export const forbiddenPage = (visit: StaffVisit): WebResponse => {
  const { forbidden, roles } = staffFrameWords(visit.context.language);
  const wanted = rolesOf(visit.request.route).map((role) => roles[role]);
  return page(
    403,
    staffLayout({
      visit,
      title: forbidden.title,
      children: (
        <>
          <p>{forbidden.text(wanted.join(', '))}</p>
          <p>{forbidden.ask}</p>
          <HomeLink visit={visit} text={forbidden.home} />
        </>
      ),
    }),
  );
};

/** The same answer for what does not exist and for what the member may not see. */
export const missingPage = (visit: StaffVisit): WebResponse => {
  const { missing } = staffFrameWords(visit.context.language);
  return page(
    404,
    staffLayout({
      visit,
      title: missing.title,
      children: (
        <>
          <p>{missing.text}</p>
          <HomeLink visit={visit} text={missing.home} />
        </>
      ),
    }),
  );
};
