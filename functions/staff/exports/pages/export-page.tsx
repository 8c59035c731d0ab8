import type { FC } from 'hono/jsx';
import { instantText } from '#shared/domain/call/instant-text.ts';
import {
  type ExportRecord,
  type ExportStanding,
  exportLasts,
} from '#shared/domain/selection/export.ts';
import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import { StaffForm, staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffExportPageWords, staffExportsWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { fileSize } from '#shared/web/pages/file-size.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { newExportPath } from '../export-form.ts';
import { countText, numberText } from './count-text.ts';
import { ListSummary } from './list-summary.tsx';

type ExportPageProps = Readonly<{
  visit: StaffVisit;
  record: ExportRecord;
  standing: ExportStanding;
  query: ListQuery;
  /** Names of members by their ids. */
  names: ReadonlyMap<string, string>;
  /** Whether the page asks again by itself. */
  updates: boolean;
}>;

const pathOf = ({ visit, record }: ExportPageProps): string =>
  pathTo('show-export', { ...visit.context, export: record.id });

/** How far it has got. */
const Progress = (props: ExportPageProps) => {
  const { visit, record, updates } = props;
  const { language } = visit.context;
  const text = staffExportPageWords(language).one;
  const { rows, of } = record;
  const so = numberText(rows, language);
  const said = of === undefined ? text.soFar(so) : text.progress(so, numberText(of, language));
  return (
    <>
      <p>{record.state === 'waiting' ? text.waiting : said}</p>
      {record.state === 'waiting' || of === undefined ? null : (
        <p>
          <progress value={Math.min(rows, of)} max={of} aria-label={said} />
        </p>
      )}
      <p>
        {updates ? text.updates : text.noUpdates}{' '}
        <a href={updates ? `${pathOf(props)}?updates=off` : pathOf(props)}>
          {updates ? text.stopUpdates : text.startUpdates}
        </a>
      </p>
    </>
  );
};

const Ready = ({ visit, record }: ExportPageProps) => {
  const { context, member } = visit;
  const { one, short } = staffExportPageWords(context.language);
  const { file, format, orderedAt } = record;
  if (!file) return null;
  const size = fileSize(file.bytes, context.language);
  return (
    <>
      <p>
        <a class="button" href={pathTo('download-export', { ...context, export: record.id })}>
          {one.download(short[format], size)}
        </a>
      </p>
      <p>{one.link}</p>
      <p>{one.until(instantText(orderedAt + exportLasts, member.zone, context.language))}</p>
    </>
  );
};

const Stopped = (props: ExportPageProps) => {
  const { visit, record } = props;
  const text = staffExportPageWords(visit.context.language).one;
  const action = pathTo('restart-export', { ...visit.context, export: record.id });
  return (
    <>
      <p>{text.stopped}</p>
      <StaffForm visit={visit} route="restart-export" action={action}>
        <SubmitButton>{text.startAgain}</SubmitButton>
      </StaffForm>
    </>
  );
};

/** The same list once more: as it is now, which may be another than it was. */
const Again = ({ visit, record, query, text }: ExportPageProps & { text: string }) => {
  const { format, columns } = record;
  return (
    <p>
      <a href={newExportPath(visit.context, { query, format, columns })}>{text}</a>
    </p>
  );
};

const Failed = (props: ExportPageProps) => {
  const { language } = props.visit.context;
  const { one } = staffExportPageWords(language);
  return (
    <>
      <p>{staffExportsWords(language).faults[props.record.fault ?? 'failed']}</p>
      <Again {...props} text={one.again} />
    </>
  );
};

const Facts = ({ visit: { context, member }, record, query, names }: ExportPageProps) => {
  const { list, formats } = staffExportPageWords(context.language);
  const { file, of } = record;
  const rows = file?.rows ?? of;
  return (
    <dl>
      <dt>{list.list}</dt>
      <dd>
        <ListSummary context={context} query={query} names={names} />
      </dd>
      <dt>{list.format}</dt>
      <dd>{formats[record.format]}</dd>
      {rows === undefined ? null : (
        <>
          <dt>{list.count}</dt>
          <dd>{countText(rows, context.language)}</dd>
        </>
      )}
      <dt>{list.when}</dt>
      <dd>{instantText(record.orderedAt, member.zone, context.language)}</dd>
    </dl>
  );
};

const parts: Readonly<Record<ExportStanding, FC<ExportPageProps>>> = {
  waiting: Progress,
  running: Progress,
  stopped: Stopped,
  done: Ready,
  failed: Failed,
};

/** How an export stands: its progress, its file, or why there is none. */
export const exportPage = (props: ExportPageProps): string => {
  const { visit, standing } = props;
  const { one, standings } = staffExportPageWords(visit.context.language);
  const Part = parts[standing];
  return staffLayout({
    visit,
    title: `${one.title}: ${standings[standing]}`,
    done: visit.request.query.get('done') === 'restarted' ? one.restarted : undefined,
    children: (
      <>
        <Part {...props} />
        <Facts {...props} />
        {standing === 'done' ? <Again {...props} text={one.another} /> : null}
        <p>
          <a href={pathTo('show-exports', visit.context)}>{one.all}</a>
        </p>
      </>
    ),
  });
};
