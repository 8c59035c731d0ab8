import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { type ExportForm, type Refusal, readExportForm } from './export-form.ts';
import { newExportPage } from './pages/new-export-page.tsx';

export type NewExportDeps = Pick<StaffDeps, 'edition' | 'listFor' | 'memberNames' | 'random'>;

/** How the form is shown again: what was refused, or `isChecked` to say what is not chosen yet. */
type AskedAgain = Readonly<{ status: number; refusal?: Refusal; isChecked?: boolean }>;

/** Shows what an export will have, and asks for the format; also after something was refused. */
export const showsNewExport =
  ({ listFor, memberNames, random }: NewExportDeps) =>
  async (
    visit: StaffVisit,
    form: ExportForm,
    { status, ...again }: AskedAgain = { status: 200 },
  ): Promise<WebResponse> => {
    const list = await listFor(visit.member);
    const [found, names] = await Promise.all([list.page(form.query), memberNames()]);
    // One that was refused may be sent again as it is: nothing has begun.
    const once = form.once || Buffer.from(random(16)).toString('hex');
    return page(status, newExportPage({ visit, form: { ...form, once }, found, names, ...again }));
  };

/** The page on which a list is exported. */
export const showNewExport = (deps: NewExportDeps) => {
  const show = showsNewExport(deps);
  return (visit: StaffVisit): Promise<WebResponse> => {
    const of = { edition: deps.edition, roles: visit.member.roles };
    return show(visit, { ...readExportForm(visit.request.query, of), once: '' });
  };
};
