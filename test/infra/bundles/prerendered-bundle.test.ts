import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envNames } from '#shared/runtime/env-names.ts';
import { bundleFunction } from '../../../infra/bundling/bundle.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { closeServer, listen, localAddress } from '../../../infra/local/host/ports.ts';
import { gatewayEvent } from '../../support/world/web.ts';

const place = mkdtempSync(join(tmpdir(), 'call-prerendered-'));
const edition = loadEdition('2018-jeju');
/** A table in which nothing was ever changed. */
const table = createServer((request, answer) => {
  request.resume().on('end', () => answer.end('{}'));
});
let endpoint: string;

beforeAll(async () => {
  endpoint = `http://${localAddress}:${await listen(table, 0)}`;
});
afterAll(async () => {
  await closeServer(table);
  rmSync(place, { recursive: true });
});

const script = `require('./index.js').handler(JSON.parse(process.argv[1]), { getRemainingTimeInMillis: () => 9000 })
  .then((answer) => { process.stderr.write(JSON.stringify(answer)); process.exit(); });`;

/** Asks the bundle of an area for a page, as Lambda does: in a process of its own. */
const answerOf = async (folder: string, key: string, more: Readonly<Record<string, string>>) => {
  const path = key.replace('GET ', '').replace('{language}', 'en');
  const event = gatewayEvent(key, path, { pathParameters: { language: 'en' } });
  event.requestContext.timeEpoch = edition.opensAt;
  const env = {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'ap-northeast-2',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'local',
    [envNames.table]: 'call',
    [envNames.siteUrl]: 'https://call.example',
    [envNames.formSecret]: 'a secret of the tests',
    ...more,
  };
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['-e', script, JSON.stringify(event)],
    { cwd: folder, env },
  );
  return stderr;
};

describe.each([
  { area: 'public', name: 'show-call.en.open', key: 'GET /{language}' },
  { area: 'applicants', name: 'show-start.en.open', key: 'GET /{language}/apply' },
  {
    area: 'applicants',
    name: 'show-application-form.en.open',
    key: 'GET /{language}/apply/one-page',
  },
])('the function of $area, asked for $key', ({ area, name, key }) => {
  const folder = join(place, name);
  const mark = 'that lies ready';

  beforeAll(async () => {
    const entry = join(import.meta.dirname, `../../../functions/${area}/index.ts`);
    await bundleFunction(entry, edition, { folder, mapsFolder: join(place, `${name}-maps`) });
    appendFileSync(join(folder, 'prerendered', `${name}.html`), mark);
  });

  test('answers with the page that lies beside it', async () => {
    const answer = await answerOf(folder, key, {});
    expect(answer).toContain('"statusCode":200');
    expect(answer).toContain(mark);
    expect(answer).toContain('https://call.example');
    expect(answer).not.toMatch(/prerendered\.invalid|the ticket stands here/);
  });

  test('makes the page in a rehearsal, which shows its clock', async () => {
    const answer = await answerOf(folder, key, { [envNames.rehearsalClock]: '' });
    expect(answer).toContain('"statusCode":200');
    expect(answer).not.toContain(mark);
  });
});
