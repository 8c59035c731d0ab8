import type { Result } from '#shared/domain/result.ts';
import type { ExportOrder } from '#shared/domain/selection/export.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffExportPageWords } from '#shared/text/words.ts';
import { download, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import {
  columnsChosen,
  type ExportForm,
  formErrors,
  type Refusal,
  readExportForm,
} from './export-form.ts';
import { startExport } from './export-job.ts';
import { type ExportPlan, type ExportRefusal, exportPlan } from './export-plan.ts';
import { type NewExportDeps, showsNewExport } from './show-new-export.ts';

type Deps = NewExportDeps & Pick<StaffDeps, 'exporting'>;

const statuses: Readonly<Record<Refusal, number>> = {
  'not-allowed': 403,
  empty: 422,
  'too-many-found': 422,
  'too-many-files': 422,
  'too-many-running': 409,
  busy: 503,
};

/** The same for the same choice of one page, so that pressing twice starts one export. */
const idOf = ({ member }: StaffVisit, form: ExportForm, order: Omit<ExportOrder, 'id'>): string =>
  digest([member.id, form.once, order.format, order.columns.join(), order.query].join('\n')).slice(
    0,
    32,
  );

const planned = async (
  { exporting }: Deps,
  visit: StaffVisit,
  form: ExportForm,
): Promise<Result<ExportPlan, ExportRefusal>> => {
  const { member, context } = visit;
  const { query, format = 'csv' } = form;
  const columns = columnsChosen(form, member.roles);
  const { language } = context;
  const plan = await exportPlan(exporting)({ member, query, format, columns, language });
  if (!plan.ok || form.once === '') return plan;
  const { order } = plan.value;
  const id = idOf(visit, form, order);
  return { ok: true, value: { ...plan.value, order: { ...order, id } } };
};

/** The file itself; undefined where it is a job. */
const answered = async (
  { exporting }: Deps,
  { member }: StaffVisit,
  { order, isAtOnce }: ExportPlan,
): Promise<Result<WebResponse, 'busy'> | undefined> => {
  if (!isAtOnce) return undefined;
  const { exportNow } = await import('./export-now.ts');
  const file = await exportNow(exporting)(order, member);
  if (file.ok) {
    const { name, type, bytes } = file.value;
    return { ok: true, value: download(name, type, bytes) };
  }
  return file.error === 'busy' ? { ok: false, error: file.error } : undefined;
};

/** Exports a list: at once where it is short, else as a job that a page shows. */
export const startsExport = (deps: Deps) => {
  const show = showsNewExport(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { context, member, values } = visit;
    const form = readExportForm(values, { edition: deps.edition, roles: member.roles });
    const refused = (refusal: Refusal) => show(visit, form, { status: statuses[refusal], refusal });
    const { faults } = staffExportPageWords(context.language).ask;
    if (formErrors(form, faults).size > 0)
      return show(visit, form, { status: 422, isChecked: true });
    const plan = await planned(deps, visit, form);
    if (!plan.ok) return refused(plan.error);
    const file = await answered(deps, visit, plan.value);
    if (file) return file.ok ? file.value : refused(file.error);
    const started = await startExport(deps.exporting)(plan.value.order);
    if (!started.ok) return refused(started.error);
    return seeOther(pathTo('show-export', { ...context, export: started.value.id }));
  };
};

/** The form in another language, with what was chosen. */
export const showsChoice = (deps: Deps) => {
  const show = showsNewExport(deps);
  return (visit: StaffVisit): Promise<WebResponse> =>
    show(visit, readExportForm(visit.values, { edition: deps.edition, roles: visit.member.roles }));
};
