import type { Language } from '#shared/domain/call/language.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import {
  type ExportFormat,
  type ExportOrder,
  mostAtOnce,
  mostWithFiles,
} from '#shared/domain/selection/export.ts';
import {
  columnsFor,
  columnsOfList,
  type ExportColumn,
} from '#shared/domain/selection/export-columns.ts';
import { type ListQuery, listAddress } from '#shared/domain/selection/list-query.ts';
import type { ExportDeps } from './export-deps.ts';

/** What somebody asks for. Without `columns`, those that the list shows. */
export type ExportWish = Readonly<{
  member: Member;
  query: ListQuery;
  format: ExportFormat;
  columns?: readonly ExportColumn[];
  language: Language;
}>;

/**
 * Why it cannot be had. `too-many-found`: the search found more than it looks at, so that the list is
 * not whole.
 */
export type ExportRefusal = 'not-allowed' | 'empty' | 'too-many-found' | 'too-many-files';

export type ExportPlan = Readonly<{
  order: ExportOrder;
  /** Few enough to be answered with the page itself; else it is a job. */
  isAtOnce: boolean;
}>;

type Deps = Pick<ExportDeps, 'list' | 'newId' | 'now'>;

/** What an export will be, and how many applications it has. Whoever calls asks for a fresh sign-in. */
export const exportPlan =
  ({ list, newId, now }: Deps) =>
  async (wish: ExportWish): Promise<Result<ExportPlan, ExportRefusal>> => {
    const { member, format, language } = wish;
    if (!hasRole(member.roles, secretariat)) return err('not-allowed');
    const may = columnsFor(member.roles);
    const columns = (wish.columns ?? columnsOfList(wish.query.columns)).filter((name) =>
      may.includes(name),
    );
    const query: ListQuery = { ...wish.query, from: undefined };
    const { total: of, isCut } = await (await list(member)).page(query);
    if (isCut) return err('too-many-found');
    if (of === 0) return err('empty');
    if (format === 'files' && (of ?? 0) > mostWithFiles) return err('too-many-files');
    const order = {
      ...{ id: newId(), format, columns, language, of },
      query: listAddress(query),
      ...{ memberId: member.id, roles: member.roles, orderedAt: now() },
    };
    return ok({ order, isAtOnce: format !== 'files' && of !== undefined && of <= mostAtOnce });
  };
