import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../infra/editions/load-edition.ts';
import { knownActions } from './known-actions.ts';
import { ofType, type Properties, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju', { malwareScan: true });

const statementsOf = (policy: Properties): Properties[] =>
  policy['PolicyDocument']['Statement'].filter(
    ({ Effect }: { Effect: string }) => Effect === 'Allow',
  );

const policies = ofType(template, 'AWS::IAM::Policy');
const roles = ofType(template, 'AWS::IAM::Role');

/** `CallTable551A24FC` → `CallTable`, an ARN made of parts → its parts. */
const nameOf = (resource: unknown): string =>
  JSON.stringify(resource)
    .replace(
      /\{"(?:Ref|Fn::GetAtt)":\[?"([A-Za-z:]+?)(?:[0-9A-F]{8})?"(?:,"(\w+)"\])?\}/g,
      (_all, id, attribute) => (attribute && attribute !== 'Arn' ? `${id}.${attribute}` : id),
    )
    .replace(/\{"Fn::Join":\["",\[(.*?)\]\]\}/g, '$1')
    .replace(/[",]/g, '');

const rightsOf = (prefix: string): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const [id, { Properties }] of policies)
    if (id.startsWith(prefix))
      for (const { Action, Resource } of statementsOf(Properties))
        for (const resource of [Resource].flat())
          found[nameOf(resource)] = [...(found[nameOf(resource)] ?? []), ...[Action].flat()].sort();
  return found;
};

const own = (name: string) => ({
  [`${name}Logs`]: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  [`${name}Failures`]: ['sqs:SendMessage'],
});

describe('each role has exactly the rights of its area', () => {
  test.each<[string, Record<string, string[]>]>([
    [
      'PublicRole',
      {
        ...own('Public'),
        CallTable: [
          'dynamodb:GetItem',
          'dynamodb:GetItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
        ],
      },
    ],
    [
      'ApplicantsRole',
      {
        ...own('Applicants'),
        CallTable: [
          'dynamodb:BatchGetItem',
          'dynamodb:DeleteItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:UpdateItem',
        ],
      },
    ],
    [
      'MailerAreaRole',
      {
        ...own('MailerArea'),
        CallTable: [
          'dynamodb:BatchGetItem',
          'dynamodb:ConditionCheckItem',
          'dynamodb:PutItem',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
        ],
        'CallTable/index/due': ['dynamodb:Query'],
        'CallTable.StreamArn': [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        'arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/workshop-2018@we-gov.org': [
          'ses:SendRawEmail',
        ],
        'arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:configuration-set/MailConfigurationSet':
          ['ses:SendRawEmail'],
      },
    ],
    [
      'SchedulerAreaRole',
      {
        ...own('SchedulerArea'),
        'CallTable/index/due': ['dynamodb:Query'],
        CallTable: [
          'dynamodb:BatchGetItem',
          'dynamodb:ConditionCheckItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:Scan',
          'dynamodb:UpdateItem',
        ],
      },
    ],
    [
      'DocumentsAreaRole',
      {
        ...own('DocumentsArea'),
        CallTable: [
          'dynamodb:BatchGetItem',
          'dynamodb:DeleteItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:UpdateItem',
        ],
        'DocumentsStoreBucket/applications/*': ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
        DocumentsStoreKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
    ],
    [
      'DocumentsScanRole',
      {
        'arn:AWS::Partition:events:AWS::Region:AWS::AccountId:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*':
          [
            'events:DeleteRule',
            'events:DescribeRule',
            'events:ListTargetsByRule',
            'events:PutRule',
            'events:PutTargets',
            'events:RemoveTargets',
          ],
        DocumentsStoreBucket: [
          's3:GetBucketNotification',
          's3:ListBucket',
          's3:PutBucketNotification',
        ],
        'DocumentsStoreBucket/malware-protection-resource-validation-object': ['s3:PutObject'],
        'DocumentsStoreBucket/applications/*': ['s3:GetObject', 's3:GetObjectVersion'],
        DocumentsStoreKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
    ],
    [
      'MailerSchedulesRole',
      {
        MailerAreaFunction: ['lambda:InvokeFunction'],
        MailerAreaFailures: ['sqs:SendMessage'],
      },
    ],
    [
      'SchedulerSchedulesRole',
      {
        SchedulerAreaFunction: ['lambda:InvokeFunction'],
        SchedulerAreaFailures: ['sqs:SendMessage'],
      },
    ],
  ])('%s', (role, rights) => {
    expect(rightsOf(role)).toEqual(rights);
  });

  test('there is no other role, and none with rights of its own or of AWS', () => {
    expect(roles.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'ApplicantsRole',
      'DocumentsAreaRole',
      'DocumentsScanRole',
      'MailerAreaRole',
      'MailerSchedulesRole',
      'PublicRole',
      'SchedulerAreaRole',
      'SchedulerSchedulesRole',
    ]);
    expect(policies).toHaveLength(roles.length);
    for (const [, { Properties }] of roles)
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument']);
  });
});

/** The one bucket's documents, and the rule that GuardDuty makes for itself. */
const named = /\/applications\/\*|rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*/;

describe('everything that is allowed anywhere', () => {
  const documents = Object.entries(template.Resources)
    .flatMap(([id, { Properties = {} }]) =>
      [Properties['PolicyDocument'], Properties['AssumeRolePolicyDocument']].map((policy) => ({
        id,
        policy,
      })),
    )
    .filter(({ policy }) => policy !== undefined);
  const allowed = documents.flatMap(({ id, policy }) =>
    statementsOf({ PolicyDocument: policy }).map((statement) => ({ id, statement })),
  );

  test.each(allowed)('$id names known actions on named resources', ({ statement }) => {
    for (const action of [statement['Action']].flat()) expect(knownActions).toContain(action);
    for (const resource of [statement['Resource'] ?? 'its role'].flat())
      expect(JSON.stringify(resource).replace(named, '')).not.toContain('*');
    expect(statement['Principal']).not.toBe('*');
    expect(statement['Principal']?.['AWS']).toBeUndefined();
  });

  test.each([
    [
      'PublicRole',
      [
        ['ForAllValues:StringEquals', ['CALL'], ['dynamodb:GetItem']],
        ['ForAllValues:StringLike', ['NEWS#*'], ['dynamodb:GetItem', 'dynamodb:UpdateItem']],
        ['ForAllValues:StringLike', ['NEWS-LINK#*'], ['dynamodb:GetItem']],
        ['ForAllValues:StringLike', ['SUBSCRIBER#*'], ['dynamodb:PutItem']],
      ],
    ],
    [
      'MailerAreaRole',
      [
        ['ForAllValues:StringLike', ['APPLICATION#*'], ['dynamodb:PutItem']],
        ['ForAllValues:StringLike', ['NEWS-LINK#*'], ['dynamodb:PutItem']],
        ['ForAllValues:StringLike', ['NEWS#*'], ['dynamodb:ConditionCheckItem']],
      ],
    ],
  ])('%s may touch only the rows that begin so', (role, wanted) => {
    const bound = allowed
      .filter(({ id }) => id.startsWith(role))
      .filter(({ statement }) => JSON.stringify(statement['Condition'] ?? '').includes('Leading'))
      .map(({ statement }) => {
        const [[operator, keys] = []] = Object.entries<Properties>(statement['Condition']);
        return [operator, keys?.['dynamodb:LeadingKeys'], [statement['Action']].flat()];
      });
    expect(bound).toEqual(wanted);
  });

  test('mail is only ever sent as the sender of the edition', () => {
    const conditions = allowed
      .filter(({ statement }) => [statement['Action']].flat().includes('ses:SendRawEmail'))
      .map(({ statement }) => statement['Condition']);
    expect(conditions).toEqual([
      { StringEquals: { 'ses:FromAddress': loadEdition('2018-jeju').sender.address } },
    ]);
  });

  test('schedules are run by this account and this group only', () => {
    for (const [id, { Properties }] of roles.filter(([name]) => /SchedulesRole/.test(name))) {
      const [statement] = Properties['AssumeRolePolicyDocument']['Statement'];
      const group = id.startsWith('Mailer') ? /^MailerSchedulesGroup/ : /^SchedulerSchedulesGroup/;
      expect(statement['Condition']['StringEquals']).toEqual({
        'aws:SourceAccount': { Ref: 'AWS::AccountId' },
        'aws:SourceArn': { 'Fn::GetAtt': [expect.stringMatching(group), 'Arn'] },
      });
    }
  });
});
