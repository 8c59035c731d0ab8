import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');

const domain = 'The domain is pure: it imports zod and itself, nothing else.';
const store = 'A store or port imports the domain and the SDK.';
const web = "The web's wrappers import the domain, runtime and middy.";
const area = 'A function imports shared and its own area; the SDK stands behind the stores.';
const otherArea = 'An area never imports another area: share it through shared/.';
const infra =
  'Infra imports the edition schema, routes, and names of table, environment and fonts; functions go by path.';

const ops =
  'An ops command imports the domain, the stores, their clock and digest, and works on what is deployed.';

const bad: [string, string, string][] = [
  ['shared/domain/a.ts', '@aws-sdk/client-dynamodb', domain],
  ['shared/domain/b.ts', '#shared/runtime/clock.ts', domain],
  ['shared/domain/c.ts', 'node:crypto', domain],
  ['shared/domain/d.ts', '../../store/call/calls.ts', domain],
  ['shared/store/a.ts', '#shared/web/routes/routes.ts', store],
  ['shared/store/b.ts', 'hono/jsx', store],
  ['shared/store/c.ts', '../../infra/bundling/bundle.ts', store],
  ['shared/mail/a.ts', '@middy/core', store],
  ['shared/documents/a.ts', '#shared/runtime/digest.ts', store],
  ['shared/documents/b.ts', '#shared/store/table.ts', store],
  ['shared/web/a.ts', '@aws-sdk/client-dynamodb', web],
  ['shared/web/b.ts', '#shared/store/table.ts', web],
  ['shared/web/d.ts', '#shared/documents/document-bucket.ts', web],
  ['shared/text/a.ts', '../../functions/public/index.ts', web],
  ['functions/public/a.ts', '@aws-sdk/client-dynamodb', area],
  ['functions/public/b.ts', '../../infra/bundling/bundle.ts', area],
  ['functions/public/c.ts', 'aws-cdk-lib', area],
  ['functions/public/d.ts', '../applicants/read-form.ts', otherArea],
  ['functions/mailer/messages/a.tsx', '../../scheduler/index.ts', otherArea],
  ['functions/applicants/a.ts', '../documents/record-verdict.ts', otherArea],
  ['infra/a.ts', '../functions/public/index.ts', infra],
  ['infra/constructs/a.ts', '#shared/store/call/calls.ts', infra],
  ['infra/local/a.ts', '#shared/web/request.ts', infra],
  ['infra/ops/a.ts', '../../functions/public/index.ts', ops],
  ['infra/ops/b.ts', '#shared/web/routes/routes.ts', ops],
  ['infra/ops/c.ts', 'aws-cdk-lib', ops],
];

const good: [string, string][] = [
  ['shared/domain/e.ts', './zoned-time.ts'],
  ['shared/domain/f.ts', 'zod'],
  ['shared/domain/g.ts', 'zod/mini'],
  ['shared/store/d.ts', '#shared/domain/result.ts'],
  ['shared/store/e.ts', '@aws-sdk/client-dynamodb'],
  ['shared/documents/c.ts', '#shared/domain/documents/document.ts'],
  ['shared/documents/d.ts', '@aws-sdk/client-s3'],
  ['shared/web/c.ts', '#shared/domain/call/edition.ts'],
  ['functions/public/e.ts', '#shared/runtime/deps.ts'],
  ['functions/public/f.ts', './pages/call-page.tsx'],
  ['infra/constructs/b.ts', '#shared/web/routes/routes.ts'],
  ['infra/constructs/c.ts', '#shared/store/table.ts'],
  ['infra/ops/d.ts', '#shared/store/news/news-list.ts'],
];

type Report = { diagnostics: { message: string; location: { path: string } }[] };

/** What Biome says, file by file, of a project of our settings with these imports and nothing else. */
const verdicts = (): Map<string, string> => {
  const planted = mkdtempSync(join(tmpdir(), 'call-walls-'));
  copyFileSync(join(project, 'biome.json'), join(planted, 'biome.json'));
  for (const [file, imported] of [...bad, ...good]) {
    mkdirSync(join(planted, dirname(file)), { recursive: true });
    writeFileSync(
      join(planted, file),
      `import * as thing from '${imported}';\nexport const used = thing;\n`,
    );
  }
  const { stdout } = spawnSync(
    join(project, 'node_modules/.bin/biome'),
    [
      'lint',
      '--vcs-enabled=false',
      '--only=style/noRestrictedImports',
      '--max-diagnostics=none',
      '--reporter=json',
      '.',
    ],
    { cwd: planted, encoding: 'utf8' },
  );
  rmSync(planted, { recursive: true });
  const { diagnostics }: Report = JSON.parse(stdout);
  return new Map(diagnostics.map(({ message, location }) => [location.path, message]));
};

const found = verdicts();

describe('a bad import is refused at each wall', () => {
  test.each(bad)('%s may not import %s', (file, _imported, reason) => {
    expect(found.get(file)).toBe(reason);
  });
});

describe('what belongs there passes', () => {
  test.each(good)('%s may import %s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
