import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailerLivesMs } from '#shared/domain/mail/outbox.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import { type Area, areas } from '../../../infra/areas.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { areaOf, ofType, type Properties, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju');

const functions = Object.fromEntries(
  ofType(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => [areaOf(id), Properties]),
) as Record<Area, Properties>;

const variablesOf = (properties: Properties): Record<string, unknown> =>
  properties['Environment']['Variables'];

const { table, siteUrl, formSecret, documentBucket, mailConfiguration, mailsPerSecond } = envNames;
const { exporterFunction } = envNames;
const { issuerUrl, issuerClientId, issuerClientSecret, issuerLogoutUrl } = envNames;
const ofIssuer = [issuerUrl, issuerClientId, issuerClientSecret, issuerLogoutUrl];

describe('every area has one function', () => {
  test('and there is no other', () => {
    expect(ofType(template, 'AWS::Lambda::Function')).toHaveLength(areas.length);
    expect(Object.keys(functions).sort()).toEqual([...areas].sort());
  });

  test.each(areas)('%s runs its bundle on Node 24', (area) => {
    expect(functions[area]).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    });
  });

  test.each(areas)('%s has limits', (area) => {
    const { MemorySize, Timeout, ReservedConcurrentExecutions } = functions[area];
    expect(MemorySize).toBeGreaterThanOrEqual(256);
    expect(Timeout).toBeGreaterThan(3);
    expect(ReservedConcurrentExecutions).toBeGreaterThan(0);
  });

  test.each(['public', 'applicants', 'documents', 'staff'] as const)(
    '%s ends before the gateway gives up',
    (area) => {
      expect(functions[area]['Timeout']).toBeLessThan(29);
    },
  );

  test.each(areas)('%s writes JSON to a log group of its own, kept for a month', (area) => {
    const { LoggingConfig } = functions[area];
    expect(LoggingConfig['LogFormat']).toBe('JSON');
    const group = template.Resources[LoggingConfig['LogGroup']['Ref']];
    expect(areaOf(LoggingConfig['LogGroup']['Ref'])).toBe(area);
    expect(group?.Properties['RetentionInDays']).toBe(30);
  });

  test.each(areas)('what %s fails on ends in its failure queue', (area) => {
    const configs = ofType(template, 'AWS::Lambda::EventInvokeConfig').map(
      ([, { Properties }]) => Properties,
    );
    const own = configs.filter(({ FunctionName }) => areaOf(FunctionName['Ref']) === area);
    const queues = own.map(
      ({ DestinationConfig }) => DestinationConfig['OnFailure']['Destination']['Fn::GetAtt'][0],
    );
    expect(queues.map(areaOf)).toEqual([area]);
    expect(template.Resources[queues[0]]?.Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 1_209_600,
    });
  });
});

describe('each function is given exactly what it reads', () => {
  test.each<[Area, string[]]>([
    ['public', [formSecret, siteUrl, table]],
    ['applicants', [formSecret, table]],
    ['mailer', [formSecret, mailConfiguration, mailsPerSecond, siteUrl, table]],
    ['scheduler', [table]],
    ['documents', [documentBucket, envNames.passportKey, formSecret, table]],
    ['staff', [documentBucket, exporterFunction, formSecret, siteUrl, table, ...ofIssuer]],
    ['keeper', [table]],
    ['exporter', [documentBucket, table]],
  ])('%s', (area, names) => {
    const variables = variablesOf(functions[area]);
    expect(Object.keys(variables).sort()).toEqual([...names].sort());
    expect(variables[table]).toEqual({ Ref: expect.stringMatching(/^CallTable/) });
    if (names.includes(siteUrl))
      expect(variables[siteUrl]).toEqual({
        'Fn::GetAtt': [expect.stringMatching(/^SiteApi/), 'ApiEndpoint'],
      });
  });

  test('the form secret is filled in by CloudFormation and stands nowhere', () => {
    expect(variablesOf(functions.applicants)[formSecret]).toEqual({
      'Fn::Join': [
        '',
        [
          '{{resolve:secretsmanager:',
          { Ref: expect.stringMatching(/^FormSecret/) },
          ':SecretString:::}}',
        ],
      ],
    });
  });

  test('all mailers together send no faster than the account may', () => {
    // The table counts what they send in a second: see test/store/mail-rate.test.ts.
    const together = Number(variablesOf(functions.mailer)[mailsPerSecond]);
    expect(together).toBe(loadEdition('2018-jeju').mailsPerSecond);
  });

  test('no mailer lives longer than its claims are made for', () => {
    expect(functions.mailer['Timeout'] * 1000).toBe(mailerLivesMs);
  });
});

test('the filter of the runbook finds what Lambda says of a time-out, a crash or too little memory', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');
  const [, filter = ''] = /--filter-pattern '(\{.*\})'/.exec(runbook) ?? [];
  for (const status of ['timeout', 'error', 'failure'])
    expect(filter).toContain(`$.record.status = "${status}"`);
});

test('the runbook and the README say how many functions an edition reserves', () => {
  const reserved = areas
    .map((area) => functions[area]['ReservedConcurrentExecutions'])
    .reduce((sum, count) => sum + count, 0);
  const read = (path: string): string =>
    readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
  const [runbook, readme] = [read('docs/runbook.md'), read('README.md')];
  expect(runbook).toContain(`may run ${reserved + 100} functions at once`);
  expect(runbook).toContain(`another ${reserved} functions at once`);
  expect(readme).toContain(`${reserved + 100} functions at once, ${reserved} for the edition`);
});
