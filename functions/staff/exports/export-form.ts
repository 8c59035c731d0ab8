import type { Edition } from '#shared/domain/call/edition.ts';
import type { Role } from '#shared/domain/people/role.ts';
import { type ExportFormat, exportFormats } from '#shared/domain/selection/export.ts';
import {
  columnsFor,
  columnsOfList,
  type ExportColumn,
} from '#shared/domain/selection/export-columns.ts';
import { type ListQuery, listAddress, readListQuery } from '#shared/domain/selection/list-query.ts';
import type { Language } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ExportRefusal } from './export-plan.ts';

/** Which columns somebody wants: those of the list, all, or their own choice. */
export const columnChoices = ['list', 'all', 'own'] as const;
type ColumnChoice = (typeof columnChoices)[number];

/** Why nothing was exported. */
export type Refusal = ExportRefusal | 'too-many-running' | 'busy';

/** More fields than a form usually has: one box for each column. */
export const mostFields = 100;

/** What the fields of the form are posted as. */
export const fields = {
  list: 'list',
  format: 'format',
  columns: 'columns',
  /** The same for each time that one page is sent: what was begun is not begun twice. */
  once: 'once',
} as const;

/** The box of a column. */
export const columnBox = (column: ExportColumn): string => `column-${column}`;

/** What is asked for, as far as it was chosen. */
export type ExportForm = Readonly<{
  query: ListQuery;
  /** What the address of the list asks for and nobody knows. */
  dropped: readonly string[];
  format: ExportFormat | undefined;
  choice: ColumnChoice | undefined;
  /** The columns of the member’s own choice, in the order of the file. */
  own: readonly ExportColumn[];
  once: string;
}>;

type Values = ReadonlyMap<string, string>;
type For = Readonly<{ edition: Edition; roles: readonly Role[] }>;

/** Reads the form, or the address that leads to it. */
export const readExportForm = (values: Values, { edition, roles }: For): ExportForm => {
  const address = new URLSearchParams(values.get(fields.list) ?? '');
  const { query, dropped } = readListQuery(new Map(address), edition);
  return {
    query: { ...query, from: undefined },
    dropped,
    format: exportFormats.find((format) => format === values.get(fields.format)),
    choice: columnChoices.find((choice) => choice === values.get(fields.columns)),
    own: columnsFor(roles).filter((column) => values.get(columnBox(column)) === 'yes'),
    once: (values.get(fields.once) ?? '').slice(0, 64),
  };
};

type FormFaults = Readonly<Record<'format' | 'columns' | 'own', string>>;

/** What is not chosen yet, by the ids of the controls. */
export const formErrors = ({ format, choice, own }: ExportForm, faults: FormFaults): PageErrors =>
  new Map([
    ...(format === undefined ? [[fields.format, faults.format] as const] : []),
    ...(choice === undefined && format !== 'files'
      ? [[fields.columns, faults.columns] as const]
      : []),
    ...(choice === 'own' && own.length === 0 ? [['own', faults.own] as const] : []),
  ]);

/** The columns that the file gets. */
export const columnsChosen = (
  { query, choice, own }: ExportForm,
  roles: readonly Role[],
): readonly ExportColumn[] => {
  if (choice === 'own') return own;
  return choice === 'all' ? columnsFor(roles) : columnsOfList(query.columns);
};

type Wanted = Readonly<{
  query: ListQuery;
  format?: ExportFormat;
  /** Chosen one by one; those of the list where they are missing. */
  columns?: readonly ExportColumn[];
}>;

/** The page on which a list is exported, with what is chosen already. */
export const newExportPath = (
  { language }: Readonly<{ language: Language }>,
  { query, format, columns }: Wanted,
): string => {
  const chosen: readonly (readonly [string, string])[] = [
    [fields.list, listAddress({ ...query, from: undefined })],
    ...(format ? [[fields.format, format] as const] : []),
    ...(columns ? [[fields.columns, 'own'] as const] : []),
    ...(columns ?? []).map((column) => [columnBox(column), 'yes'] as const),
  ];
  const address = chosen
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const path = pathTo('show-new-export', { language });
  return address.length === 0 ? path : `${path}?${address.join('&')}`;
};
