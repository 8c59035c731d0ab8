import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '#shared/domain/call/language.ts';
import { isTransition } from '#shared/domain/lifecycle/lifecycle.ts';
import { staffRoutes } from '#shared/web/routes/staff/staff.ts';
import { prerender as prerenderForm } from '../../../functions/applicants/prerender.ts';
import { prerender as prerenderCall } from '../../../functions/public/prerender.ts';
import { areas } from '../../../infra/areas.ts';
import { bundleAreas } from '../../../infra/bundling/bundle.ts';
import { pdfReader } from '../../../infra/bundling/compile.ts';
import { faultsOfOurCommands } from '../../../infra/bundling/lean-faults.ts';
import { leavesOut, standIns } from '../../../infra/bundling/unused-parts.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';

const edition = loadEdition('2018-jeju');
const folder = mkdtempSync(join(tmpdir(), 'call-assembly-'));
const first = await bundleAreas(edition, join(folder, 'first'));
const second = await bundleAreas(edition, join(folder, 'second'));

type Metafile = {
  inputs: Record<string, unknown>;
  outputs: Record<
    string,
    {
      inputs: Record<string, { bytesInOutput: number }>;
      imports: readonly { path: string; kind: string }[];
    }
  >;
};

const metafileOf = (area: string): Metafile =>
  JSON.parse(readFileSync(join(folder, 'first/source-maps', area, 'metafile.json'), 'utf8'));

const inputsOf = (area: string): string[] =>
  Object.values(metafileOf(area).outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);

const codeOf = (area: (typeof areas)[number]): readonly string[] =>
  readdirSync(first[area]).filter((name) => name.endsWith('.js'));

const filesOf = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(place, name)).isFile(),
  );

/**
 * What there is, rounded up to the next thousand, and 1,000 more: what comes in unseen is seen.
 * DynamoDB's client alone is 155 KB, loaded when the table is first asked. With it `public` cannot
 * be 120 KB, nor the mailer 260 KB, as P8 has it.
 */
const mostBytes = {
  // Without that client 110 KB, of which what writes calendars is 36 KB, loaded for them alone.
  // 14 KB are the icons and the picture beside a link; the stylesheets, the list and the pages at the
  // foot are loaded when first asked for. P8 wants 285 KB.
  public: 327_000,
  // P8 wants 400 KB. What was written since (who may open an application, what looks mistyped, the
  // switch of languages) is 15 KB, the rest is words and pages. Of the staff's side 20 KB are for
  // applicants: what they are asked for once more, late codes, which of their documents was opened.
  // Plain chunks gave back 14 KB and DynamoDB's endpoint 11. What is still to do, answers to read and
  // the page to withdraw are 19 KB, half of it words; the list of cities by country, the foot of each
  // page and what chats show of it 7 KB; the pages of the nomination and the receipt 12 KB; a copy of
  // the answers 5 KB; what one-page forms keep and offer in
  // a tab, the languages of answers and what they cost on the letter 4 KB.
  applicants: 477_000,
  // With SES's client, 34 KB more, and what builds MIME, 53 KB; 14 KB tell each member of the staff.
  // P8 wants 355 KB; a copy of the answers, with the names of all of them, is 4 KB.
  mailer: 365_000,
  // It carries no page; 131 KB are DynamoDB's client and what that stands on.
  scheduler: 177_000,
  // With S3's client, 109 KB more, and what makes PDFs, some 460 KB, loaded with the first asked for;
  // 33 KB are of the staff's wing, with the list of routes, loaded when one of the staff asks first.
  // pdf.js, 1.7 MB, lies beside it.
  documents: 900_500,
  // P8 wants 450 KB; the first page loads 500 KB: DynamoDB's client is 140 KB, what signs in 37 KB, words
  // are 91 KB in two languages. What exports alone load is 150 KB more: S3's client, which signs links,
  // with what it shares with Lambda's, and the writers of CSV and XLSX. 14 KB enter an application for
  // somebody: the rules of the form, its page and words. 6 KB read dates as people type them.
  staff: 747_000,
  // It carries no page and no word.
  keeper: 160_000,
  // With S3's client, and what packs ZIP archives, 20 KB.
  exporter: 315_000,
};

const table = '@aws-sdk/client-dynamodb';
const clients = {
  public: [table],
  applicants: [table],
  mailer: [table, '@aws-sdk/client-ses'],
  scheduler: [table],
  documents: [table, '@aws-sdk/client-s3'],
  staff: [table, '@aws-sdk/client-lambda', '@aws-sdk/client-s3'],
  keeper: [table],
  exporter: [table, '@aws-sdk/client-s3'],
};

/** What each area has to say, in each language. */
const topics = {
  public: [
    ...['accessibility', 'addresses', 'call', 'call-facts', 'foot', 'help', 'news', 'onward'],
    ...['page', 'privacy', 'scripts'],
  ],
  applicants: [
    ...['addresses', 'bots', 'copy', 'documents', 'endorsement', 'examples', 'fields', 'foot'],
    ...['form', 'journey', 'nomination', 'nomination-letter', 'onward', 'outside', 'page'],
    ...['receipt', 'scripts', 'status', 'supervisor', 'supervisor-page', 'tasks', 'uploads'],
  ],
  mailer: [
    ...['answer-names', 'bots', 'documents', 'endorsement-mails', 'fields', 'journey-mails'],
    ...['mails', 'news-mails', 'page', 'receipt', 'return-mail', 'supervisor', 'supervisor-mail'],
  ],
  scheduler: [],
  documents: [
    ...['addresses', 'documents', 'endorsement', 'fields', 'form', 'journey', 'outside', 'page'],
    ...['foot', 'onward'],
    ...['nomination', 'nomination-letter', 'scripts', 'supervisor-page', 'uploads', 'frame'],
    'staff-documents',
  ],
  staff: [
    ...['acting', 'acts', 'addresses', 'answer-names', 'case', 'cases', 'entry'],
    ...[
      'export-pages',
      'exports',
      'fields',
      'foot',
      'form',
      'frame',
      'home',
      'mail-log',
      'page',
      'people',
    ],
    ...['return-mail', 'sign-in', 'staff-documents', 'typed-dates', 'window'],
  ],
  keeper: [],
  exporter: ['cases', 'exports', 'fields'],
} as const;

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(areas)('the bundle of %s', (area) => {
  test('is code and edition, and nothing else', () => {
    const others = readdirSync(first[area]).filter((name) => !name.endsWith('.js'));
    const engines = area === 'documents' ? ['fonts', 'node_modules', pdfReader.file] : [];
    const forStrangers = area === 'public' || area === 'applicants';
    const said = forStrangers ? ['prerendered', 'sayings.json'] : [];
    expect(others.sort()).toEqual(['edition.json', ...engines, 'package.json', ...said].sort());
    expect(codeOf(area)).toContain('index.js');
    expect(JSON.parse(readFileSync(join(first[area], 'edition.json'), 'utf8'))).toEqual(edition);
  });

  test('is the same each time', () => {
    const others = filesOf(first[area]).filter(
      (file) =>
        !readFileSync(join(second[area], file)).equals(readFileSync(join(first[area], file))),
    );
    expect(others).toEqual([]);
  });

  test('is small', () => {
    const sizes = codeOf(area).map((name) => statSync(join(first[area], name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostBytes[area]);
  });

  test('keeps its source maps outside', () => {
    for (const name of codeOf(area)) {
      expect(existsSync(join(folder, 'first/source-maps', area, `${name}.map`))).toBe(true);
      expect(readFileSync(join(first[area], name), 'utf8')).not.toContain('sourceMappingURL');
    }
  });

  test('imports nothing as a module, which would build Node’s facades and load undici', () => {
    for (const name of codeOf(area)) {
      // pdf.js writes one as text, for browsers that load it from elsewhere.
      const code = readFileSync(join(first[area], name), 'utf8').replace('`await import(', '');
      expect(code).not.toMatch(/\bimport\s*\(/);
    }
  });

  test.each(languages)('has no words in "%s" but those that it says', (language) => {
    const texts = `shared/text/${language}/`;
    const said = inputsOf(area).filter((path) => path.startsWith(texts));
    expect(new Set(said.map((path) => basename(path, '.ts')))).toEqual(new Set(topics[area]));
  });

  test('has nothing that is there for tests alone', () => {
    expect(inputsOf(area).filter((path) => path.startsWith('test/'))).toEqual([]);
    for (const name of codeOf(area))
      expect(readFileSync(join(first[area], name), 'utf8')).not.toMatch(/en-XA|ar-XB/);
  });

  test('has the clients that it asks, and no others', () => {
    const found = inputsOf(area).flatMap((path) => /@aws-sdk\/client-[^/]+/.exec(path)?.[0] ?? []);
    expect([...new Set(found)].sort()).toEqual(clients[area]);
  });

  test('has credentials from the environment only', () => {
    const providers = inputsOf(area).filter((path) => /credential-provider-/.test(path));
    expect(providers.filter((path) => !path.includes('credential-provider-env'))).toEqual([]);
  });
});

/** The files that each file of a bundle loads at once; a lazy import comes later. */
const loadedBy = (area: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(metafileOf(area).outputs).map(([name, { imports }]) => [
      name,
      imports.flatMap(({ path, kind }) => (kind === 'import-statement' ? [path] : [])),
    ]),
  );

test.each(areas)('no file of %s is handed on by one that needs it', (area) => {
  const loads = loadedBy(area);
  const isInCircle = (file: string, above: readonly string[]): boolean =>
    above.includes(file) ||
    (loads.get(file) ?? []).some((other) => isInCircle(other, [...above, file]));
  expect([...loads.keys()].filter((file) => isInCircle(file, []))).toEqual([]);
});

test.each(['public', 'applicants'] as const)('%s knows no page of the staff', (area) => {
  const code = codeOf(area).map((name) => readFileSync(join(first[area], name), 'utf8'));
  const named = staffRoutes.filter(
    // A transition of the table may have the name of a route.
    ({ name }) => !isTransition(name) && code.some((one) => one.includes(name)),
  );
  expect(named.map(({ name }) => name)).toEqual([]);
});

test.each(standIns)('what stands in for $file stands for something', ({ file }) => {
  const modules = areas.flatMap((area) => Object.keys(metafileOf(area).inputs));
  expect(modules.some((path) => file.test(`/${path}`))).toBe(true);
});

test.each([...faultsOfOurCommands])('%s, with which AWS may answer, is in a bundle', (name) => {
  const codes = (['mailer', 'documents'] as const).flatMap((area) =>
    codeOf(area).map((file) => readFileSync(join(first[area], file), 'utf8')),
  );
  expect(codes.some((code) => code.includes(name))).toBe(true);
});

test.each([
  ['a backup', 'BackupNotFoundException'],
  ['a rule for receipts', 'RuleSetDoesNotExistException'],
  ['an upload in parts', 'NoSuchUpload'],
])('nothing is there for what AWS says of %s', (_, name) => {
  for (const area of areas)
    for (const file of codeOf(area))
      expect(readFileSync(join(first[area], file), 'utf8').includes(name)).toBe(false);
});

test('the fonts lie beside the one bundle that prints, with what shapes text and the licence', () => {
  const files = filesOf(join(first.documents, 'fonts'));
  expect(files.filter((name) => !name.endsWith('.ttf')).sort()).toEqual([
    'LICENSE',
    'harfbuzz.wasm',
  ]);
  const sizes = files.map((name) => statSync(join(first.documents, 'fonts', name)).size);
  // Two thirds of it are Han and Hangul; a function reads what a name needs.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(27_500_000);
});

test('what makes PDFs is loaded by nobody else', () => {
  const packages = /node_modules\/(pdfkit|fontkit|bidi-js)\//;
  const holders = Object.entries(metafileOf('documents').outputs)
    .filter(([, { inputs }]) => Object.keys(inputs).some((path) => packages.test(path)))
    .map(([name]) => name);
  expect(holders).toEqual([expect.stringMatching(/\/pdf-maker-\w+\.js$/)]);
});

test('what reads PDFs lies beside the one bundle that does, which loads it late', () => {
  const loaders = Object.entries(metafileOf('documents').outputs)
    .filter(([, { imports }]) => imports.some(({ path }) => path.endsWith(pdfReader.file)))
    .map(([name]) => name);
  expect(loaders).toEqual([expect.stringMatching(/\/pdf-lock-\w+\.js$/)]);
  const holders = areas.filter((area) => existsSync(join(first[area], pdfReader.file)));
  expect(holders).toEqual(['documents']);
  expect(statSync(join(first.documents, pdfReader.file)).size).toBeLessThanOrEqual(1_700_000);
  expect(inputsOf('documents').filter((path) => path.includes('/unpdf/'))).toEqual([]);
});

test('INIT of documents loads nothing to speak of', () => {
  expect(statSync(join(first.documents, 'index.js')).size).toBeLessThanOrEqual(15_000);
});

/** The sources that one of a bundle's files loads at once, with those that it loads in turn. */
const loadedWith = (area: (typeof areas)[number], file: RegExp): readonly string[] => {
  const { outputs } = metafileOf(area);
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const one of outputs[path]?.imports ?? [])
      if (one.kind === 'import-statement') add(one.path);
  };
  add(Object.keys(outputs).find((path) => file.test(path)) ?? '');
  return [...found].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
};

describe.each([
  {
    area: 'public',
    others: [
      ...['functions/public/call/pages/call-page.tsx', 'shared/text/en/site/call.ts'],
      ...['functions/public/news/ask-for-news.ts', 'shared/text/en/site/privacy.ts'],
      ...['shared/text/ko/site/help.ts', 'shared/web/assets/stylesheet.ts'],
    ],
  },
  {
    area: 'applicants',
    others: [
      ...['functions/applicants/form/start/show-start.ts', 'shared/text/ko/site/page.ts'],
      ...['functions/applicants/one-page/pages/form-page.tsx'],
      ...['functions/applicants/parts/intake/intake.ts', 'shared/text/en/applicants/status.ts'],
      ...['shared/text/ko/applicants/tasks.ts', 'shared/text/en/documents/uploads.ts'],
      ...['shared/text/ko/endorsers/supervisor-page.ts'],
      ...['shared/applicant/pages/typed-to-copy.tsx'],
    ],
  },
] as const)('INIT of $area', ({ area, others }) => {
  const sources = loadedWith(area, /\/index\.js$/);

  test('loads the client of the table, and nothing that makes pages', () => {
    expect(sources).toContain('shared/store/engine/table-client.ts');
    expect(sources.filter((source) => /\.tsx$|\/jsx\//.test(source))).toEqual([]);
  });

  test.each(others)('leaves %s for who needs it', (source) => {
    expect(inputsOf(area)).toContain(source);
    expect(sources).not.toContain(source);
  });
});

test.each([
  ['public', prerenderCall],
  ['applicants', prerenderForm],
] as const)('the pages of %s that lie ready are those of the edition', (area, prerender) => {
  const place = join(first[area], 'prerendered');
  const lying = readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'utf8')]);
  const wanted = Object.entries(prerender(edition)).map(([name, html]) => [`${name}.html`, html]);
  expect(Object.fromEntries(lying)).toEqual(Object.fromEntries(wanted));
});

test('an application is taken in without the pages that say why one is not', () => {
  const sources = loadedWith('applicants', /\/submit-application-\w+\.js$/);
  expect(sources).toContain('functions/applicants/parts/intake/intake.ts');
  const pages = ['one-page/form-again.ts', 'receipt/own-receipt.ts', 'status/show-status.ts'];
  for (const page of pages) expect(sources).not.toContain(`functions/applicants/${page}`);
});

test('exceptions of the SDK, which one function makes in a bundle, are what they were', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as sdk from '@aws-sdk/client-dynamodb';
export const { DynamoDBServiceException: Base, TransactionCanceledException: Cancelled } = sdk;
export const { ConditionalCheckFailedException: Refused } = sdk;`,
      resolveDir: import.meta.dirname,
    },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    plugins: leavesOut,
    logLevel: 'silent',
  });
  const [{ text } = { text: '' }] = outputFiles;
  // The one that is left as the SDK writes it may be tried again, which the others do not say.
  const left = [...text.matchAll(/shapeId = "com\.amazonaws\.dynamodb#(\w+)"/g)];
  expect(left.map(([, name]) => name)).toEqual(['ReplicatedWriteConflictException']);
  const file = join(folder, 'faults.cjs');
  writeFileSync(file, text);
  const { Base, Cancelled, Refused } = createRequire(import.meta.url)(file);
  const reasons = [{ Code: 'ConditionalCheckFailed' }];
  const cancelled = new Cancelled({ message: 'no', $metadata: {}, CancellationReasons: reasons });
  expect(cancelled).toMatchObject({
    name: 'TransactionCanceledException',
    $fault: 'client',
    message: 'no',
    CancellationReasons: reasons,
  });
  for (const kind of [Cancelled, Base, Error])
    expect([kind.name, cancelled instanceof kind]).toEqual([kind.name, true]);
  expect(cancelled instanceof Refused).toBe(false);
});
