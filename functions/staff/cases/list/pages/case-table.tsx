import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import type { ListEntry } from '#shared/domain/selection/entry.ts';
import { type ListColumn, listParams } from '#shared/domain/selection/list-query.ts';
import { tickBox } from '#shared/domain/selection/ticked.ts';
import type { ListPage } from '#shared/store/list/applications-list.ts';
import { staffCasesWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { BulkChoice } from './bulk-choice.tsx';
import { type CellProps, cellOf } from './cells.tsx';

type TableProps = CellProps &
  Readonly<{
    found: ListPage;
    /** References that are ticked, on whatever page they stand. */
    ticked: readonly string[];
    /** What the table shows, in a sentence. */
    caption: string;
  }>;

const sortWords = { newest: 'descending', oldest: 'ascending' } as const;

/** Only who can do something with what is ticked ticks it. */
const mayTick = ({ member }: CellProps['visit']): boolean => hasRole(member.roles, secretariat);

const Heads = ({ visit, query }: CellProps) => {
  const text = staffCasesWords(visit.context.language);
  return (
    <tr>
      {mayTick(visit) && <td class="tick" />}
      {query.columns.map((column) => (
        <th
          scope="col"
          aria-sort={column === 'received' ? sortWords[query.sort] : undefined}
          class={column === 'late' || column === 'flags' ? 'number' : undefined}
        >
          {text.columns[column]}
        </th>
      ))}
    </tr>
  );
};

const Cell = ({
  column,
  entry,
  ...props
}: CellProps & { column: ListColumn; entry: ListEntry }) => {
  const label = staffCasesWords(props.visit.context.language).columns[column];
  const shown = cellOf(column, props, entry);
  return column === 'name' ? (
    <th scope="row">{shown}</th>
  ) : (
    <td data-label={label} class={shown === '' ? 'empty' : undefined}>
      {shown}
    </td>
  );
};

const Row = ({ entry, ticked, ...props }: TableProps & { entry: ListEntry }) => {
  const text = staffCasesWords(props.visit.context.language);
  const { reference } = entry;
  return (
    <tr>
      {mayTick(props.visit) && (
        <td class="tick">
          <input
            type="checkbox"
            name={tickBox(reference)}
            value="yes"
            aria-label={text.tick(entry.name || text.unnamed, reference)}
            checked={ticked.includes(reference)}
          />
        </td>
      )}
      {props.query.columns.map((column) => (
        <Cell {...props} column={column} entry={entry} />
      ))}
    </tr>
  );
};

/** What the form of the list carries to its next page. */
const Carried = ({ query, found, ticked }: TableProps) => {
  const here = new Set(found.entries.map(({ reference }) => reference));
  const elsewhere = ticked.filter((reference) => !here.has(reference));
  return (
    <>
      {listParams({ ...query, from: undefined }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {elsewhere.length > 0 && <input type="hidden" name="ticked" value={elsewhere.join(',')} />}
      {found.next && <input type="hidden" name="next" value={found.next} />}
    </>
  );
};

const Pager = ({ visit, query, found }: TableProps) => {
  const text = staffCasesWords(visit.context.language);
  return (
    <p class="pager act">
      {query.from !== undefined && (
        <button type="submit" name="go" value="first" class="button second">
          {text.first}
        </button>
      )}
      {found.next !== undefined && (
        <button type="submit" name="go" value="next" class="button second">
          {found.searchedTo === undefined ? text.next : text.goOn}
        </button>
      )}
    </p>
  );
};

/** The list itself. Its form goes on to the next page with what is ticked. */
export const CaseTable = (props: TableProps) => (
  <form method="get" action={pathTo('list-cases', props.visit.context)}>
    <Carried {...props} />
    <div class="scroll">
      <table class="cards">
        <caption>{props.caption}</caption>
        <thead>
          <Heads {...props} />
        </thead>
        <tbody>
          {props.found.entries.map((entry) => (
            <Row {...props} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
    <BulkChoice {...props} />
    <Pager {...props} />
  </form>
);
