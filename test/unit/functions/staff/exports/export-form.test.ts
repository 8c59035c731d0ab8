import { describe, expect, test } from 'vitest';
import { exportColumns } from '#shared/domain/selection/export-columns.ts';
import { wholeList } from '#shared/domain/selection/list-query.ts';
import {
  columnsChosen,
  formErrors,
  newExportPath,
  readExportForm,
} from '../../../../../functions/staff/exports/export-form.ts';
import { secretary, staffEdition } from '../../../../support/builders/members.ts';

const of = { edition: staffEdition, roles: secretary.roles };
const faults = { format: 'a format', columns: 'columns', own: 'one column' };

const read = (fields: Readonly<Record<string, string>>) =>
  readExportForm(new Map(Object.entries(fields)), of);

/** What somebody finds chosen who follows a link. */
const followed = (path: string) =>
  readExportForm(new Map(new URL(path, 'https://call.example').searchParams), of);

describe('what somebody chooses', () => {
  test('is the list from its beginning, whichever page of it they came from', () => {
    const { query } = read({ list: 'state=submitted&from=000001526000000%23AAAAAAAA' });
    expect(query).toMatchObject({ filters: { state: 'submitted' }, from: undefined });
  });

  test('names what the address asks for and nobody knows', () => {
    expect(read({ list: 'state=submitted&city=atlantis' }).dropped).toEqual(['city']);
  });

  test('is a format that there is, and columns that there are', () => {
    const form = read({ format: 'pdf', columns: 'some', 'column-passport': 'yes' });
    expect(form).toMatchObject({ format: undefined, choice: undefined, own: [] });
    expect([...formErrors(form, faults)]).toEqual([
      ['format', 'a format'],
      ['columns', 'columns'],
    ]);
  });

  test('needs no columns for files', () => {
    expect(formErrors(read({ format: 'files' }), faults).size).toBe(0);
  });

  test('stands in the order of the file, whichever box was ticked first', () => {
    const form = read({ columns: 'own', 'column-phone': 'yes', 'column-reference': 'yes' });
    expect(columnsChosen(form, secretary.roles)).toEqual(['reference', 'phone']);
  });

  test('is the columns of the list, or all', () => {
    const list = 'columns=name,received';
    expect(columnsChosen(read({ list, columns: 'list' }), secretary.roles)).toEqual([
      ...['name', 'received', 'receivedInZone'],
    ]);
    expect(columnsChosen(read({ list, columns: 'all' }), secretary.roles)).toEqual(exportColumns);
  });
});

describe('a link to the page', () => {
  test('says the whole list with nothing', () => {
    expect(newExportPath({ language: 'en' }, { query: wholeList })).toBe('/en/staff/new-export');
  });

  test('brings the list, the format and the columns along', () => {
    const query = { ...wholeList, search: 'kim & co', filters: { city: 'kampala' } } as const;
    const columns = ['reference', 'email'] as const;
    const form = followed(newExportPath({ language: 'en' }, { query, format: 'xlsx', columns }));
    expect(form).toMatchObject({ query, format: 'xlsx', choice: 'own', own: columns });
  });
});
