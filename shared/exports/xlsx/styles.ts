import { offsetText } from '#shared/domain/selection/export-row.ts';

/** The styles that each workbook has; those of instants come after them. */
export const styleIds = { number: 0, text: 1, header: 2 } as const;
const firstOfInstants = 3;

/** Formats from here on are a file's own. ECMA-376 part 1, 18.8.30. */
const firstOwnFormat = 164;
/** “Text”: what somebody edits there stays text, whatever it begins with. */
const textFormat = 49;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const styleOf = (format: number, font = 0): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${font ? ' applyFont="1"' : ''}/>`;

const stylesXml = (offsets: readonly number[]): string => {
  const formats = offsets.map(
    (offset, index) =>
      `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss&quot; ${offsetText(offset)}&quot;"/>`,
  );
  const instants = offsets.map((_, index) => styleOf(firstOwnFormat + index));
  const styles = [styleOf(0), styleOf(textFormat), styleOf(textFormat, 1), ...instants];
  return [
    `<styleSheet xmlns="${main}">`,
    formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
};

/**
 * The styles of a workbook. A date of Excel knows no zone, so each offset from UTC has a style of
 * its own that shows it.
 */
export const workbookStyles = () => {
  const offsets: number[] = [];
  return {
    ofOffset: (offset: number): number => {
      const known = offsets.indexOf(offset);
      return firstOfInstants + (known >= 0 ? known : offsets.push(offset) - 1);
    },
    /** Of every offset that was asked for: so it is written last. */
    xml: (): string => stylesXml(offsets),
  };
};
