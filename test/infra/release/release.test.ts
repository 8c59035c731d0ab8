import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../infra/areas.ts';
import { stackOf, type TemplateJson, templateOf } from '../stack/synthesized.ts';
import { faultsOfUpdate, type Release, releaseOf } from './release.ts';

const project = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

const released: Release = JSON.parse(read('test/fixtures/last-release.json'));
const jeju = templateOf('2018-jeju', { malwareScan: true });

/** The template as it would be after some change. */
const changed = (change: (template: TemplateJson) => void): TemplateJson => {
  const copy = structuredClone(jeju);
  change(copy);
  return copy;
};
const faultsAfter = (change: (template: TemplateJson) => void): string[] =>
  faultsOfUpdate(releaseOf(jeju), releaseOf(changed(change)));

const resource = (template: TemplateJson, id: string) => {
  const found = template.Resources[id];
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

/** Under these names their data is found again by each update of a stack. */
const stateful = [
  'CallTable551A24FC',
  'DocumentsStoreBucketE124245C',
  'DocumentsStoreKey8473BD42',
  'DocumentsStorePassportKey8C605C82',
  'FormSecretCFBD42D5',
  'MailSender3CE0A474',
  'SiteApi5EF728C2',
  'StaffSignInAccountsDomainA5753873',
  'StaffSignInAccountsPool72309065',
];

/** Those among them that came after the last release, and are nobody's loss until the next one. */
const unreleased = [
  'DocumentsStorePassportKey8C605C82',
  'StaffSignInAccountsDomainA5753873',
  'StaffSignInAccountsPool72309065',
];

describe('an update of what was released', () => {
  test('loses nothing, and is one that CloudFormation can do', () => {
    expect(faultsOfUpdate(released, releaseOf(jeju))).toEqual([]);
  });

  test.each(['2017-seoul', '2018-jeju', 'rehearsal'])(
    'finds all that holds state of %s by its name',
    (edition) => {
      const { stateful: found } = releaseOf(templateOf(edition));
      expect(Object.keys(found).sort()).toEqual(stateful);
      const known = stateful.filter((id) => !unreleased.includes(id));
      expect(Object.keys(released.stateful).sort()).toEqual(known);
    },
  );

  test('could lose something, which is found', () => {
    const table = 'CallTable551A24FC';
    const index = { KeySchema: [], Projection: {} };
    expect({
      renamed: faultsAfter(({ Resources }) => {
        Resources['DataTable551A24FC'] = resource(jeju, table);
        delete Resources[table];
      }),
      replaced: faultsAfter((t) => {
        resource(t, 'MailSender3CE0A474').Properties['EmailIdentity'] = 'other@we-gov.org';
      }),
      named: faultsAfter((t) => {
        resource(t, table).Properties['TableName'] = 'call';
      }),
      let: faultsAfter(({ Resources }) => {
        Resources[table] = { ...resource(jeju, table), DeletionPolicy: 'Delete' };
      }),
      retyped: faultsAfter((t) => {
        resource(t, table).Properties['AttributeDefinitions'][0]['AttributeType'] = 'B';
      }),
      oneIndex: faultsAfter((t) => {
        resource(t, table).Properties['GlobalSecondaryIndexes'].push({ ...index, IndexName: 'a' });
      }),
      twoIndexes: faultsAfter((t) => {
        const names = ['a', 'b'].map((IndexName) => ({ ...index, IndexName }));
        resource(t, table).Properties['GlobalSecondaryIndexes'].push(...names);
      }),
      changedIndex: faultsAfter((t) => {
        resource(t, table).Properties['GlobalSecondaryIndexes'][0]['Projection'] = {};
      }),
      route: faultsAfter(({ Resources }) => {
        const [stage] = Object.values(Resources).filter(({ Type }) => Type.endsWith('::Stage'));
        delete stage?.Properties['RouteSettings']['GET /{language}'];
      }),
    }).toEqual({
      renamed: [expect.stringContaining('CallTable551A24FC (AWS::DynamoDB::GlobalTable) is gone')],
      replaced: ['MailSender3CE0A474 would be replaced or fail: EmailIdentity changes'],
      named: ['CallTable551A24FC would be replaced or fail: TableName changes'],
      let: ['CallTable551A24FC would no longer outlive its stack'],
      retyped: [expect.stringContaining('the attribute pk changes its type')],
      oneIndex: [],
      twoIndexes: [expect.stringContaining('2 indexes are made or removed')],
      changedIndex: [expect.stringContaining('2 indexes are made or removed')],
      route: [expect.stringContaining('the settings of GET /{language} stay in the stage')],
    });
  });
});

describe('a stack', () => {
  test('cannot be deleted by a slip, but for a rehearsal', () => {
    expect(stackOf('2018-jeju').terminationProtection).toBe(true);
    expect(stackOf('2018-jeju', { rehearsal: true }).terminationProtection).toBe(false);
  });

  test('holds on to what holds state by the policy of the runbook', () => {
    const [, policy = '{}'] =
      /--stack-policy-body '(\{.*?\})'\n/s.exec(read('docs/runbook.md')) ?? [];
    const { Statement } = JSON.parse(policy);
    expect(Statement).toEqual([
      { Effect: 'Allow', Principal: '*', Action: 'Update:*', Resource: '*' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['Update:Replace', 'Update:Delete'],
        Resource: stateful.map((id) => `LogicalResourceId/${id}`),
      },
    ]);
  });

  test('says whose it is, and its functions of which commit', () => {
    const stack = stackOf('2018-jeju', { revision: '9fb2958' });
    expect(stack.tags.tagValues()).toEqual({ call: '2018-jeju', rehearsal: 'false' });
    const { Resources } = templateOf('2018-jeju', { revision: '9fb2958' });
    const tagged = Object.values(Resources).filter(({ Properties }) =>
      JSON.stringify(Properties?.['Tags'] ?? []).includes('9fb2958'),
    );
    expect(tagged.map(({ Type }) => Type)).toEqual(
      Array(areas.length).fill('AWS::Lambda::Function'),
    );
  });

  test('tells by its outputs what the commands of the runbook take', () => {
    const named = [
      ...['Applicants', 'Documents', 'Exporter', 'Keeper', 'Mailer', 'Public', 'Scheduler'],
      'Staff',
    ];
    expect(Object.keys(jeju.Outputs ?? {}).sort()).toEqual(
      [
        'AlarmTopicArn',
        'BucketKeyArn',
        'BucketName',
        'FormSecretArn',
        'MailConfigurationSet',
        'SiteUrl',
        'StaffPoolId',
        'TableName',
        ...named.flatMap((area) => [`${area}FailuresUrl`, `${area}FunctionName`]),
      ].sort(),
    );
  });
});
