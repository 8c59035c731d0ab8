import { languages } from '#shared/domain/call/language.ts';
import { isRole, type Role } from '#shared/domain/people/role.ts';
import {
  type ExportAudit,
  type ExportFile,
  type ExportRecord,
  exportAuditLasts,
  exportFaults,
  exportFormats,
  exportLasts,
  exportStates,
} from '#shared/domain/selection/export.ts';
import { type ExportColumn, isExportColumn } from '#shared/domain/selection/export-columns.ts';
import {
  type Is,
  isBoolean,
  isListOf,
  isNumber,
  isOneOf,
  isOrNone,
  isShape,
  isText,
} from '#shared/domain/shape.ts';
import { expiring, type Item, json, keyItem, n, s } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';
import { jsonIn } from '../../engine/stored-json.ts';

const isColumn: Is<ExportColumn> = (value): value is ExportColumn =>
  isText(value) && isExportColumn(value);
const isKnownRole: Is<Role> = (value): value is Role => isText(value) && isRole(value);

const ordered = {
  id: isText,
  format: isOneOf(exportFormats),
  columns: isListOf(isColumn),
  memberId: isText,
  roles: isListOf(isKnownRole),
  orderedAt: isNumber,
  endedAt: isOrNone(isNumber),
  fault: isOrNone(isOneOf(exportFaults)),
};

const isRecord = isShape<ExportRecord>({
  ...ordered,
  query: isText,
  language: isOneOf(languages),
  of: isOrNone(isNumber),
  state: isOneOf(exportStates),
  tries: isNumber,
  rows: isNumber,
  runsUntil: isNumber,
  file: isOrNone(isShape<ExportFile>({ key: isText, bytes: isNumber, rows: isNumber })),
});

const isAudit = isShape<ExportAudit>({
  ...ordered,
  filters: isText,
  isSearch: isBoolean,
  rows: isOrNone(isNumber),
});

/** `state`, `tries` and `runsUntil` stand beside the record: conditions ask for them. */
export const exportItem = (record: ExportRecord): Item => ({
  ...keyItem(staffKeys.export(record.id)),
  record: json(record),
  state: s(record.state),
  tries: n(record.tries),
  runsUntil: n(record.runsUntil),
  ...expiring(record.orderedAt + exportLasts),
});

export const readExport = (item: Item): ExportRecord => jsonIn(item, 'record', isRecord);

export const exportAuditItem = (audit: ExportAudit): Item => ({
  ...keyItem(staffKeys.exportAudit(audit.orderedAt, audit.id)),
  audit: json(audit),
  ...expiring(audit.orderedAt + exportAuditLasts),
});

export const readExportAudit = (item: Item): ExportAudit => jsonIn(item, 'audit', isAudit);
