import { xmlText } from './xml-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const heading = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const attribute = (text: string): string => xmlText(text).replaceAll('"', '&quot;');

/** The path of a sheet in the package; the first is 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;

const relations = (list: readonly string[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`;

const types = (sheets: readonly string[]): string =>
  [
    `<Types xmlns="${packaged}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${sheetMl}.styles+xml"/>`,
    ...sheets.map(
      (_, index) =>
        `<Override PartName="/${sheetPath(index + 1)}" ContentType="${sheetMl}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

const workbook = (sheets: readonly string[]): string =>
  [
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>`,
    ...sheets.map(
      (name, index) =>
        `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    '</sheets></workbook>',
  ].join('');

/** What a workbook has beside its sheets, of which `sheets` are the names: path and XML of each. */
export const packageParts = (
  sheets: readonly string[],
  styles: string,
): readonly (readonly [path: string, xml: string])[] => {
  const ofWorkbook = [
    ...sheets.map((_, index) =>
      relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    ),
    relation(sheets.length + 1, 'styles', 'styles.xml'),
  ];
  const parts = [
    ['xl/styles.xml', styles],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', relations(ofWorkbook)],
    ['_rels/.rels', relations([relation(1, 'officeDocument', 'xl/workbook.xml')])],
    ['[Content_Types].xml', types(sheets)],
  ] as const;
  return parts.map(([path, xml]) => [path, heading + xml]);
};
