import type { Child } from 'hono/jsx';

/** A column: its head, which stands at each of its cells as well where the page is narrow. */
export type CardColumn<Row> = Readonly<{
  head: string;
  cell: (row: Row) => Child;
  isNumber?: boolean;
  /** Somebody has typed what stands there, in whichever direction. */
  isTyped?: boolean;
  /** Whether a cell has nothing to say: a narrow page leaves it out. */
  isEmpty?: (row: Row) => boolean;
  /** Of a text with lines of its own. */
  isKept?: boolean;
}>;

type Props<Row> = Readonly<{
  caption?: Child;
  /** The id of the heading that names it; of one without a caption. */
  labelledBy?: string;
  /** The first one names the rows. */
  columns: readonly [CardColumn<Row>, ...CardColumn<Row>[]];
  rows: readonly Row[];
}>;

function Cell<Row>({ column, row }: Readonly<{ column: CardColumn<Row>; row: Row }>) {
  const { head, cell, isNumber, isTyped, isEmpty, isKept } = column;
  const kinds = [
    isNumber ? 'number' : '',
    isEmpty?.(row) ? 'empty' : '',
    isKept ? 'kept-text' : '',
  ];
  return (
    <td
      data-label={head}
      class={kinds.find((kind) => kind !== '')}
      dir={isTyped ? 'auto' : undefined}
    >
      {cell(row)}
    </td>
  );
}

/** A table whose rows are cards on a narrow page, where each cell says of what it is. */
export function CardTable<Row>({ caption, labelledBy, columns, rows }: Props<Row>) {
  const [first, ...others] = columns;
  return (
    <table class="cards" aria-labelledby={labelledBy}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ head, isNumber }) => (
            <th scope="col" class={isNumber ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row" dir={first.isTyped ? 'auto' : undefined}>
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
