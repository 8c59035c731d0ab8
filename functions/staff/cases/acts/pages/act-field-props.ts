import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import type { ActField } from '../act-table.ts';
import type { OpenedAct } from '../open-act.ts';

export type ActFieldProps = Readonly<{ opened: OpenedAct; errors: PageErrors }>;

/** What every field is made with. */
export const common = ({ opened: { visit }, errors }: ActFieldProps, name: ActField) => ({
  context: visit.context,
  name,
  error: errors.get(name),
  value: visit.values.get(name) ?? '',
});
