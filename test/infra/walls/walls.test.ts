import { describe, expect, test } from 'vitest';
import { complaintsAbout } from './planted.ts';

const domain = 'The domain is pure: it imports zod and itself, nothing else.';
const entity = 'An entity knows no act: the act imports the entity.';
const store = 'A store or port imports the domain and the SDK.';
const keys = "The table's names rest on nothing of the store.";
const engine = "The engine imports the table's names and itself.";
const items = 'Items import the engine and themselves, never a store.';
const otherStore = 'A store imports items and the engine, never another store.';
const writer = 'A writer of exports imports the domain and what packs its files.';
const runtime = 'The runtime imports the domain.';
const text = 'Texts import the domain.';
const web = 'What any page needs imports the domain, the texts, the runtime and middy.';
const wing = 'A wing imports the web and what the web imports, never another wing.';
const area = 'A function imports shared and its own area; the SDK stands behind the stores.';
const neither = "This area is neither the applicants' nor the staff's.";
const noStaff = "The applicants' areas know nothing of the staff's.";
const noApplicant = "The staff's area knows nothing of the applicants'.";
const noWeb = 'What answers no browser imports nothing of the web but its routes.';
const infra =
  'Infra imports the edition schema, routes, and names of table, environment, metrics and fonts; functions go by path.';
const deployed = 'What is deployed knows nothing of the local run and of the commands.';
const local = 'The local run does not import the commands.';
const ops =
  'An ops command imports the domain, the stores, their clock and digest, and works on what is deployed.';
const seed = 'The seed imports the domain and the stores.';
const opsLocal = 'An ops command works on what runs anywhere, and does not import the local run.';
const climbing = 'No path climbs out of its area or layer: say #shared/… for what is shared.';

/** Each in a folder that exists, or in one that is to come: no wall knows only what is there today. */
const bad: readonly [folder: string, imported: string, reason: string][] = [
  ['shared/domain', '@aws-sdk/client-dynamodb', domain],
  ['shared/domain/call', '#shared/runtime/clock.ts', domain],
  ['shared/domain/call', 'node:crypto', domain],
  ['shared/domain/acts', '#shared/runtime/clock.ts', domain],
  ['shared/domain', './acts/submission.ts', entity],
  ['shared/domain/call', '../acts/submission.ts', entity],
  ['shared/domain/a-subject-to-come', '../acts/submission.ts', entity],

  ['shared/store', './items/draft-item.ts', keys],
  ['shared/store', '#shared/web/routes/routes.ts', store],
  ['shared/store/engine', '../items/draft-item.ts', engine],
  ['shared/store/engine', '../applications/drafts.ts', engine],
  ['shared/store/engine', 'hono/jsx', store],
  ['shared/store/items', '../applications/drafts.ts', items],
  ['shared/store/items', '@middy/core', store],
  ['shared/store/engine/a-folder', '../../items/draft-item.ts', engine],
  ['shared/store/items/a-folder', '../../applications/drafts.ts', items],
  ['shared/store/mail/a-folder', '../../call/calls.ts', otherStore],
  ['shared/store/applications', '../call/calls.ts', otherStore],
  ['shared/store/a-room-to-come', '../call/calls.ts', otherStore],
  ['shared/store/mail', '#shared/text/words.ts', store],
  ['shared/mail', '@middy/core', store],
  ['shared/documents', '#shared/runtime/digest.ts', store],
  ['shared/documents', '#shared/store/table.ts', store],
  ['shared/jobs', '#shared/store/table.ts', store],
  ['shared/exports', '#shared/store/table.ts', writer],
  ['shared/exports/xlsx', '#shared/text/words.ts', writer],
  ['shared/exports', '@aws-sdk/client-s3', writer],

  ['shared/runtime', '#shared/web/request.ts', runtime],
  ['shared/runtime', '#shared/store/table.ts', runtime],
  ['shared/runtime', '@aws-sdk/client-dynamodb', runtime],
  ['shared/text', '#shared/web/request.ts', text],
  ['shared/text/ko/site', '#shared/runtime/clock.ts', text],
  ['shared/web', '@aws-sdk/client-dynamodb', web],
  ['shared/web/pages', '#shared/store/table.ts', web],
  ['shared/web/forms', '#shared/documents/document-bucket.ts', web],
  ['shared/web/forms', '#shared/applicant/visit.ts', web],
  ['shared/web/forms', '#shared/staff/visit.ts', web],
  ['shared/applicant', '#shared/staff/visit.ts', wing],
  ['shared/applicant/pages', '#shared/staff/visit.ts', wing],
  ['shared/applicant', '#shared/store/table.ts', wing],
  ['shared/staff', '#shared/applicant/visit.ts', wing],
  ['shared/staff/pages', '#shared/mail/send-mail.ts', wing],
  ['shared/a-wing-to-come', '#shared/applicant/visit.ts', wing],

  ['functions/public', '@aws-sdk/client-dynamodb', area],
  ['functions/public', 'aws-cdk-lib', area],
  ['functions/staff', 'constructs', area],
  ['functions/public', '#shared/applicant/visit.ts', neither],
  ['functions/public/news', '#shared/staff/visit.ts', neither],
  ['functions/an-area-to-come', '#shared/applicant/visit.ts', neither],
  ['functions/applicants', '#shared/staff/visit.ts', noStaff],
  ['functions/applicants/status/pages', '#shared/staff/visit.ts', noStaff],
  ['functions/documents', '#shared/staff/visit.ts', noStaff],
  ['functions/documents/files', '#shared/staff/visit.ts', noStaff],
  ['functions/documents/staff', '#shared/applicant/visit.ts', noApplicant],
  ['functions/documents/staff/pages', '#shared/applicant/visit.ts', noApplicant],
  ['functions/staff', '#shared/applicant/visit.ts', noApplicant],
  ['functions/staff/review/pages', '#shared/applicant/visit.ts', noApplicant],
  ['functions/mailer', '#shared/web/response.ts', noWeb],
  ['functions/mailer/messages', '#shared/applicant/session.ts', noWeb],
  ['functions/scheduler', '#shared/web/response.ts', noWeb],
  ['functions/exporter', '#shared/web/response.ts', noWeb],
  ['functions/exporter', '#shared/staff/visit.ts', noWeb],

  ['infra', '../functions/public/index.ts', infra],
  ['infra/constructs', '#shared/store/call/calls.ts', infra],
  ['infra/constructs/alarms', '../../../shared/store/call/calls.ts', infra],
  ['infra/constructs', '../local/local-run.ts', deployed],
  ['infra', './ops/terminal.ts', deployed],
  ['infra/local', '#shared/web/request.ts', infra],
  ['infra/local/services/ses', '../../../ops/terminal.ts', local],
  ['infra/local/seed', '#shared/web/request.ts', seed],
  ['infra/local/seed', '../../ops/terminal.ts', local],
  ['infra/ops', '../../functions/public/index.ts', ops],
  ['infra/ops', '#shared/web/routes/routes.ts', ops],
  ['infra/ops', 'aws-cdk-lib', ops],
  ['infra/ops', '../local/local-run.ts', opsLocal],
  ['infra/ops/a-command-to-come', '../../local/local-run.ts', opsLocal],
];

const good: readonly [folder: string, imported: string][] = [
  ['shared/domain/call', './city.ts'],
  ['shared/domain/call', '../result.ts'],
  ['shared/domain/form', 'zod/mini'],
  ['shared/domain/acts', 'zod'],
  ['shared/domain/acts', '../call/call-window.ts'],
  ['shared/store', '#shared/domain/result.ts'],
  ['shared/store/engine', '../table.ts'],
  ['shared/store/items', '../engine/item.ts'],
  ['shared/store/applications', '../items/draft-item.ts'],
  ['shared/store/applications', './unreachable-addresses.ts'],
  ['shared/store/engine/a-folder', '../../table.ts'],
  ['shared/store/engine/a-folder', '../item.ts'],
  ['shared/store/items/a-folder', '../../engine/item.ts'],
  ['shared/store/items/a-folder', '../draft-item.ts'],
  ['shared/store/mail/a-folder', '../../items/acts/draft-writes.ts'],
  ['shared/store/mail/a-folder', '../outbox.ts'],
  ['shared/store/mail', '../items/acts/draft-writes.ts'],
  ['shared/store/call', '@aws-sdk/client-dynamodb'],
  ['shared/mail', '@aws-sdk/client-ses'],
  ['shared/documents', '#shared/domain/documents/document.ts'],
  ['shared/jobs', '@aws-sdk/client-lambda'],
  ['shared/exports/xlsx', '#shared/domain/call/edition.ts'],
  ['shared/exports/xlsx', '../zipped.ts'],
  ['shared/exports', 'yazl'],
  ['shared/runtime', '#shared/domain/call/edition.ts'],
  ['shared/text/en/site', '../../catalogue.ts'],
  ['shared/text', '#shared/domain/call/language.ts'],
  ['shared/web', '@middy/core'],
  ['shared/web/pages', '../routes/routes.ts'],
  ['shared/web/pages', '#shared/text/words.ts'],
  ['shared/applicant/pages', '#shared/web/pages/layout.tsx'],
  ['shared/staff', '#shared/web/request.ts'],
  ['functions/public', './pages/call-page.tsx'],
  ['functions/public', '#shared/store/engine/table-client.ts'],
  ['functions/applicants/form', '../deps.ts'],
  ['functions/applicants/form/pages', '../../parts/wording.ts'],
  ['functions/applicants/form/pages', '#shared/applicant/visit.ts'],
  ['functions/staff/review', '#shared/staff/visit.ts'],
  ['functions/documents/staff/pages', '#shared/staff/visit.ts'],
  ['functions/exporter', '#shared/exports/csv.ts'],
  ['functions/mailer', '#shared/mail/send-mail.ts'],
  ['functions/mailer/messages', '#shared/web/routes/routes.ts'],
  ['infra/constructs', '#shared/web/routes/routes.ts'],
  ['infra/constructs/alarms', '#shared/runtime/metrics.ts'],
  ['infra/local/services/ses', '../../../refusal.ts'],
  ['infra/local/seed', '#shared/store/applications/commit.ts'],
  ['shared/store/items/staff', '../../staff-table.ts'],
  ['infra/ops', '#shared/store/news/news-list.ts'],
];

const below = (folder: string, depth: number): string =>
  [folder, ...Array.from({ length: depth }, (_, level) => `level-${level + 1}`)].join('/');

const ups = (count: number): string => '../'.repeat(count);

const areas = ['functions/public', 'functions/staff', 'functions/an-area-to-come'];
const layers = ['shared/domain', 'shared/web', 'shared/applicant', 'shared/a-layer-to-come'];

/** From each depth a path to the area beside, and one that stays just inside; nothing lies deeper today. */
const depths = [0, 1, 2, 3, 4].flatMap((depth) =>
  [...areas, ...layers].map((root) => ({
    folder: below(root, depth),
    out: `${ups(depth + 1)}another/file.ts`,
    inside: depth === 0 ? './within/file.ts' : `${ups(depth)}within/file.ts`,
  })),
);

/** The ways in which one file can name another. */
const ways: readonly [way: string, code: (from: string) => string][] = [
  ['an import', (from) => `import { thing } from '${from}';\nexport const used = thing;\n`],
  ['an import of a type', (from) => `import type { T } from '${from}';\nexport type U = T;\n`],
  ['a re-export', (from) => `export { thing } from '${from}';\n`],
  ['an import when it is used', (from) => `export const load = () => import('${from}');\n`],
];
const byAnyWay = ways.flatMap(([way, code]) => [
  { way, folder: 'functions/public', code: code('../applicants/deps.ts'), reason: climbing },
  { way, folder: 'functions/scheduler', code: code('#shared/web/response.ts'), reason: noWeb },
]);

const importOf = ways[0]?.[1] ?? String;

const planted = new Map<string, string>();

/** Puts a file with this text into the folder, and says which. */
const plant = (folder: string, code: string): string => {
  const file = `${folder}/planted-${planted.size}.ts`;
  planted.set(file, code);
  return file;
};

const badFiles = bad.map(
  ([folder, imported, reason]) =>
    [folder, imported, reason, plant(folder, importOf(imported))] as const,
);
const goodFiles = good.map(
  ([folder, imported]) => [folder, imported, plant(folder, importOf(imported))] as const,
);
const depthFiles = depths.map(({ folder, out, inside }) => ({
  folder,
  out,
  inside,
  outFile: plant(folder, importOf(out)),
  insideFile: plant(folder, importOf(inside)),
}));
const wayFiles = byAnyWay.map((one) => ({ ...one, file: plant(one.folder, one.code) }));

const complaints = complaintsAbout(planted);

describe('a bad import is refused at each wall', () => {
  test.each(badFiles)('%s may not import %s', (_folder, _imported, reason, file) => {
    expect(complaints.get(file)).toEqual([reason]);
  });

  test.each(wayFiles)('whichever way it is written: $way in $folder', ({ file, reason }) => {
    expect(complaints.get(file)).toEqual([reason]);
  });
});

describe('no path climbs out of its area or layer', () => {
  test.each(depthFiles)('$folder may not import $out', ({ outFile }) => {
    expect(complaints.get(outFile)).toContain(climbing);
  });

  test.each(depthFiles)('$folder may import $inside', ({ insideFile }) => {
    expect(complaints.get(insideFile)).toBeUndefined();
  });
});

describe('what belongs there passes', () => {
  test.each(goodFiles)('%s may import %s', (_folder, _imported, file) => {
    expect(complaints.get(file)).toBeUndefined();
  });
});
