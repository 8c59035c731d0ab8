import { instantText } from '#shared/domain/call/instant-text.ts';
import {
  type ExportAudit,
  type ExportRecord,
  standingOf,
} from '#shared/domain/selection/export.ts';
import { readListQuery } from '#shared/domain/selection/list-query.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffExportPageWords, staffExportsWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { type CardColumn, CardTable } from '../../parts/card-table.tsx';
import { numberText } from './count-text.ts';
import { ListSummary } from './list-summary.tsx';

type ExportsPageProps = Readonly<{
  visit: StaffVisit;
  /** Names of members by their ids. */
  names: ReadonlyMap<string, string>;
  /** The member’s own of a day. */
  mine: readonly ExportAudit[];
  /** Those of them that were jobs, and are not over. */
  records: readonly ExportRecord[];
  /** Who took out what; undefined for who may not know. */
  everyone: readonly ExportAudit[] | undefined;
  /** The last one of the page, where there are older ones. */
  older: ExportAudit | undefined;
  isFirst: boolean;
}>;

type RowProps = ExportsPageProps & Readonly<{ audit: ExportAudit }>;

/** Which list it was. What was searched for was never written down. */
const List = ({ visit: { context }, names, audit }: RowProps) => {
  const text = staffExportPageWords(context.language).list;
  const params = new Map(new URLSearchParams(audit.filters));
  const { query } = readListQuery(params, context.edition);
  const isWhole = Object.keys(query.filters).length === 0;
  return (
    <>
      {audit.isSearch ? <div>{text.searched}</div> : null}
      {audit.isSearch && isWhole ? null : (
        <ListSummary context={context} query={query} names={names} />
      )}
    </>
  );
};

const Columns = ({ visit: { context }, audit: { columns } }: RowProps) => {
  const text = staffExportPageWords(context.language).list;
  const titles = staffExportsWords(context.language).columns;
  return (
    <details>
      <summary>{text.columnCount(numberText(columns.length, context.language))}</summary>
      {columns.map((column) => titles[column]).join(', ')}
    </details>
  );
};

/** How a member’s own export stands, with the way to it. */
const OwnState = ({ visit: { context, request }, records, audit }: RowProps) => {
  const { list, standings } = staffExportPageWords(context.language);
  const record = records.find(({ id }) => id === audit.id);
  if (!record) return <>{list.answered}</>;
  const standing = standings[standingOf(record, request.receivedAt)];
  return (
    <a href={pathTo('show-export', { ...context, export: record.id })}>{list.open(standing)}</a>
  );
};

/** What came of somebody’s export. */
const stateText = ({ visit: { context } }: ExportsPageProps, { endedAt, fault }: ExportAudit) => {
  const { list, standings } = staffExportPageWords(context.language);
  const made = endedAt === undefined ? list.unfinished : list.made;
  return fault ? standings.failed : made;
};

const commonColumns = (props: ExportsPageProps): readonly CardColumn<ExportAudit>[] => {
  const { language } = props.visit.context;
  const { list, short } = staffExportPageWords(language);
  return [
    { head: list.list, cell: (audit) => <List {...props} audit={audit} /> },
    { head: list.format, cell: ({ format }) => short[format] },
    {
      head: list.columns,
      cell: (audit) => (audit.format === 'files' ? null : <Columns {...props} audit={audit} />),
    },
    {
      head: list.count,
      cell: ({ rows }) => (rows === undefined ? '' : numberText(rows, language)),
      isNumber: true,
    },
  ];
};

type TableProps = ExportsPageProps & Readonly<{ isAudit: boolean; audits: readonly ExportAudit[] }>;

const Table = (props: TableProps) => {
  const { visit, names, isAudit, audits } = props;
  const { context, member } = visit;
  const text = staffExportPageWords(context.language).list;
  const who: CardColumn<ExportAudit> = {
    head: text.who,
    cell: ({ memberId }) => names.get(memberId) ?? memberId,
    isTyped: true,
  };
  return (
    <CardTable
      caption={isAudit ? text.everyone : text.mine}
      rows={audits}
      columns={[
        {
          head: text.when,
          cell: ({ orderedAt }) => instantText(orderedAt, member.zone, context.language),
        },
        ...(isAudit ? [who] : []),
        ...commonColumns(props),
        {
          head: text.state,
          cell: (audit) =>
            isAudit ? stateText(props, audit) : <OwnState {...props} audit={audit} />,
        },
      ]}
    />
  );
};

const Mine = (props: ExportsPageProps) => {
  const { visit, mine } = props;
  const text = staffExportPageWords(visit.context.language).list;
  if (mine.length > 0) return <Table {...props} isAudit={false} audits={mine} />;
  return (
    <>
      <h2>{text.mine}</h2>
      <p>{text.none}</p>
    </>
  );
};

/** Who took out what, for deciders, a page at a time. */
const Everyone = (props: ExportsPageProps) => {
  const { visit, everyone, older, isFirst } = props;
  const text = staffExportPageWords(visit.context.language).list;
  const path = pathTo('show-exports', visit.context);
  if (!everyone) return null;
  return (
    <>
      {everyone.length > 0 ? (
        <Table {...props} isAudit={true} audits={everyone} />
      ) : (
        <>
          <h2>{text.everyone}</h2>
          <p>{text.nobody}</p>
        </>
      )}
      <p>{text.kept}</p>
      {isFirst ? null : (
        <p>
          <a href={path}>{text.newest}</a>
        </p>
      )}
      {older ? (
        <p>
          <a href={`${path}?before=${older.orderedAt}-${older.id}`}>{text.older}</a>
        </p>
      ) : null}
    </>
  );
};

/** What a member has exported; for deciders, what everybody has. */
export const exportsPage = (props: ExportsPageProps): string => {
  const { visit } = props;
  const text = staffExportPageWords(visit.context.language).list;
  return staffLayout({
    visit,
    title: text.title,
    children: (
      <>
        <p>{text.how}</p>
        <p>
          <a href={pathTo('show-new-export', visit.context)}>{text.whole}</a>
        </p>
        <Mine {...props} />
        <Everyone {...props} />
      </>
    ),
  });
};
