import { describe, expect, test } from 'vitest';
import { nominationFacts, nominationStatement } from '#shared/applicant/nomination-form.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { cleanLine } from '#shared/domain/form/text.ts';
import { languages } from '#shared/text/words.ts';
import { checkFile } from '../../../../../functions/documents/checking/check-file.ts';
import { loadEdition } from '../../../../../infra/editions/load-edition.ts';
import { processorTime } from '../../../../bench/harness/processor-time.ts';
import { catalogue } from '../../../../support/builders/catalogue.ts';
import { cityNames, realNames } from '../../../../support/builders/names.ts';
import { shownContext } from '../../../../support/builders/shown.ts';
import { documentsReference, fakeDocuments } from '../../../../support/fakes/fake-documents.ts';
import { nominationForm } from '../../../../support/fakes/fonts.ts';
import { hostileStrings } from '../../../../support/text/hostile-strings.ts';
import { metaOf, pagesOf, spokenIn } from '../../../../support/text/pdf-text.ts';

const reference = 'K7M2Q9XD';
const madeAt = Date.parse('2018-05-11T00:53:20Z');
const grace = {
  fullName: 'Grace Nakato',
  nameInOwnScript: 'Ggwanga Nakato',
  position: 'Manager, e-services',
  department: 'ICT',
  otherCity: 'Kampala',
};

const printed = (values: Readonly<Record<string, string>>, language = 'en') =>
  nominationForm(shownContext(language), {
    reference,
    values: new Map(Object.entries(values)),
    madeAt,
  });

const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await pagesOf(pdf)).join(' ').replace(/\s+/g, ' ');

/** The letters of a text, in no order: a PDF holds them as they stand on the paper. */
const lettersOf = (text: string): Set<string> =>
  new Set(text.normalize('NFKD').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, ''));

/** By fours, as many as a form has lines for them. */
const fours = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / 4) }, (_, at) => texts.slice(at * 4, at * 4 + 4));

const formOf = ([
  fullName = '',
  nameInOwnScript = '',
  position = '',
  otherCity = '',
]: readonly string[]) => ({
  fullName,
  nameInOwnScript,
  position,
  otherCity,
});

describe('the form on paper', () => {
  test.each(languages)('says what the page says, in %s', async (language) => {
    const context = shownContext(language);
    const pages = await pagesOf(await printed(grace, language));
    expect(pages).toHaveLength(1);
    const text = pages.join(' ').replace(/\s+/g, ' ');
    const { nominationLetter: form } = catalogue(language);
    const facts = nominationFacts(context, { reference, values: new Map(Object.entries(grace)) });
    for (const said of [form.title, nominationStatement(context), form.applicant, form.endorser])
      expect(text).toContain(said);
    for (const { name, value } of facts) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
    for (const line of form.lines) expect(text).toContain(line);
  });

  test.each(languages)(
    'says what it costs, where the edition does, on one page in %s',
    async (language) => {
      const edition = loadEdition('rehearsal');
      const context = { ...shownContext(language), edition };
      const values = new Map(Object.entries(grace));
      const pdf = await nominationForm(context, { reference, values, madeAt });
      const pages = await pagesOf(pdf);
      expect(pages).toHaveLength(1);
      const { costs } = catalogue(language).nominationLetter;
      const { text } = editionText(edition, 'costs', language);
      expect(spokenIn(pdf)).toEqual(expect.arrayContaining([costs, text.join(' ')]));
      expect(spokenIn(await printed(grace, language))).not.toContain(costs);
    },
  );

  test('is read aloud in order, in its language, with its title', async () => {
    const pdf = await printed(grace);
    const spoken = spokenIn(pdf);
    expect(spoken.slice(0, 2)).toEqual([
      'Nomination letter',
      nominationStatement(shownContext('en')),
    ]);
    expect(spoken).toEqual(
      expect.arrayContaining(['Applicant', 'Position', 'Manager, e-services']),
    );
    expect((await metaOf(pdf))['Title']).toBe('Nomination letter');
    const raw = Buffer.from(pdf).toString('latin1');
    for (const mark of ['/Lang (en)', '/Marked true', '/DisplayDocTitle true', '/S /H1', '/S /TH'])
      expect(raw).toContain(mark);
  });

  test('is the same each time, and another for another person', async () => {
    const once = await printed(grace);
    expect(await printed(grace)).toEqual(once);
    expect(await printed({ ...grace, fullName: 'Mary Nantongo' })).not.toEqual(once);
  });

  test('is small', async () => {
    expect((await printed(grace)).length).toBeLessThanOrEqual(30_000);
    const korean = { ...grace, nameInOwnScript: '남궁 민수', position: '스마트도시과장' };
    expect((await printed(korean, 'ko')).length).toBeLessThanOrEqual(40_000);
  });

  test('can be sent as a letter, once it is signed', async () => {
    const checked = await checkFile(await printed(grace), 'nomination-letter');
    expect(checked).toMatchObject({ ok: true, value: { type: 'application/pdf' } });
  });

  test.each(['2017-seoul', '2018-jeju', 'rehearsal'])('names the workshop of %s', async (id) => {
    const edition = loadEdition(id);
    for (const language of languages) {
      const context = { ...shownContext(language), edition };
      const pdf = await nominationForm(context, { reference, values: new Map(), madeAt });
      const text = await textOf(pdf);
      expect(text).toContain(edition.workshop.from.slice(0, 4));
      expect(spokenIn(pdf)).toContain(nominationStatement(context));
    }
  });
});

describe('a person', () => {
  test.each(fours([...realNames, ...cityNames]))(
    'named %s, %s, %s or %s finds the name in the text of a small file',
    async (...names) => {
      const pdf = await printed(formOf(names));
      expect(pdf.length).toBeLessThanOrEqual(60_000);
      expect(spokenIn(pdf)).toEqual(expect.arrayContaining(names.map((name) => cleanLine(name))));
      const letters = lettersOf(await textOf(pdf));
      for (const name of names)
        expect([...lettersOf(name)].filter((letter) => !letters.has(letter))).toEqual([]);
    },
  );

  test('whose names and office are long loses nothing of them', async () => {
    const long = {
      fullName: 'Nguyễn Thị '.repeat(18).trim(),
      nameInOwnScript: 'سازمان فناوری اطلاعات '.repeat(9).trim(),
      position: Array.from({ length: 22 }, (_, index) => `office${index}`).join(' '),
      department: 'W'.repeat(200),
      otherCity: 'กรุงเทพมหานคร '.repeat(6).trim(),
    };
    const pdf = await printed(long);
    const pages = await pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.join('').replace(/\s+/g, '').normalize('NFKD');
    expect(text).toContain('Officialstamp');
    for (const value of [long.fullName, long.department])
      expect(text).toContain(value.replace(/\s+/g, '').normalize('NFKD'));
    for (const word of long.position.split(' ')) expect(text).toContain(word);
    for (const page of pages) expect(page).toContain(reference);
    expect(spokenIn(pdf)).toEqual(expect.arrayContaining(Object.values(long)));
  });

  test('whose letters no font has writes them by hand', async () => {
    const text = await textOf(await printed({ ...grace, nameInOwnScript: '𓀀𓁐' }));
    expect(text).toContain('Grace Nakato');
    expect(text.match(/Write by hand/g)).toHaveLength(1);
  });

  test('who has entered nothing yet has lines to write on', async () => {
    const pages = await pagesOf(await printed({}));
    expect(pages).toHaveLength(1);
    expect(pages.join().match(/Write by hand/g)).toHaveLength(4);
  });

  test.each(fours(hostileStrings))('who types %j or the like gets a form', async (...texts) => {
    const pdf = await printed(formOf(texts.map((text) => text.slice(0, 2_000))));
    expect((await pagesOf(pdf))[0]).toContain('Nomination letter');
  });

  test('gets it as a file of their own', async () => {
    const documents = fakeDocuments();
    documents.state.draft = { ...documents.state.draft, values: { fullName: 'Grace Nakato' } };
    const { status, type, headers, bytes } = await documents.fingerprint();
    expect({ status, type, headers }).toEqual({
      status: 200,
      type: 'application/pdf',
      headers: {
        'content-disposition': `attachment; filename="nomination-letter-${documentsReference}.pdf"`,
      },
    });
    expect(await textOf(bytes ?? new Uint8Array())).toContain('Grace Nakato');
  });
});

test.each([
  ['scripts that change with each letter', 'aב'.repeat(12_500)],
  ['one word', 'x'.repeat(60_000)],
  ['marks without end', `a${'\u0301'.repeat(30_000)}`],
])('a draft that holds far too much of %s costs no more than another', async (_, endless) => {
  await printed(grace);
  let pdf: Uint8Array = new Uint8Array();
  const cost = await processorTime(1, async () => {
    pdf = await printed({
      ...grace,
      fullName: endless,
      nameInOwnScript: endless,
      department: endless,
      position: endless,
      otherCity: endless,
    });
  });
  expect(cost).toBeLessThan(3_000);
  expect(await pagesOf(pdf)).toHaveLength(1);
});
