/** Reads RFC 4180 sign by sign, and throws at what is not of it: a reader of its own, to judge the writer. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const readQuoted = (): void => {
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('a quote that does not end');
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else break;
    }
    at += 1;
    if (at < text.length && !/[,\r]/.test(text[at] ?? '')) throw new Error('text after a quote');
  };
  while (at < text.length) {
    if (text[at] === '"' && cell === '') readQuoted();
    else if (text[at] === ',') {
      endCell();
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      endCell();
      rows.push(row);
      row = [];
      at += 2;
    } else if (/["\r\n]/.test(text[at] ?? '')) throw new Error(`a bare sign at ${at}`);
    else {
      cell += text[at];
      at += 1;
    }
  }
  if (row.length > 0 || cell !== '') throw new Error('a last line without an end');
  return rows;
};
