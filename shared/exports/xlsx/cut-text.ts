/**
 * In UTF-16 units; Excel calls a file damaged in which a cell has more.
 * https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
export const longestCell = 32_767;

/** At most so many units of a text, without half of a pair at the end. */
const startOf = (text: string, units: number): string => {
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
};

/** A text that fits into a cell; the mark at its end says that it was cut. */
export const cutText = (text: string, mark: string): string =>
  text.length <= longestCell ? text : startOf(text, longestCell - mark.length) + mark;

/** The whole of a text, in parts that fit into a cell each. */
export const partsOf = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const part = startOf(rest, longestCell);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
};
