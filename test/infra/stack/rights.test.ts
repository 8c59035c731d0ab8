import { describe, expect, test } from 'vitest';
import { type Key, keys } from '#shared/store/engine/item.ts';
import { leadingKeys, rowRights } from '../../../infra/constructs/row-rights.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
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
          'dynamodb:Query',
          'dynamodb:UpdateItem',
          'dynamodb:UpdateItem',
        ],
        'CallTable/index/due': ['dynamodb:Query'],
        'CallTable.StreamArn': [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        'arn:aws:ses:ap-northeast-2:AWS::AccountId:identity/*': ['ses:SendRawEmail'],
        'arn:aws:ses:ap-northeast-2:AWS::AccountId:configuration-set/MailConfigurationSet': [
          'ses:SendRawEmail',
        ],
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
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:UpdateItem',
          'dynamodb:UpdateItem',
          'dynamodb:UpdateItem',
        ],
        'DocumentsStoreBucket/applications/*': ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
        DocumentsStoreBucket: ['s3:ListBucket'],
        DocumentsStoreKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
        DocumentsStorePassportKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
    ],
    [
      'DocumentsScanRole',
      {
        'arn:aws:events:ap-northeast-2:AWS::AccountId:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*':
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
        DocumentsStorePassportKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
    ],
    [
      'KeeperAreaRole',
      {
        ...own('KeeperArea'),
        CallTable: [
          'dynamodb:BatchGetItem',
          'dynamodb:DeleteItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:UpdateItem',
        ],
        'CallTable/index/due': ['dynamodb:Query'],
        'CallTable.StreamArn': [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
      },
    ],
    [
      'KeeperSchedulesRole',
      {
        KeeperAreaFunction: ['lambda:InvokeFunction'],
        KeeperAreaFailures: ['sqs:SendMessage'],
      },
    ],
    [
      'StaffRole',
      {
        ...own('Staff'),
        CallTable: [
          'dynamodb:BatchGetItem',
          'dynamodb:BatchGetItem',
          'dynamodb:ConditionCheckItem',
          'dynamodb:DeleteItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:Query',
          'dynamodb:Scan',
          'dynamodb:UpdateItem',
        ],
        'CallTable/index/due': ['dynamodb:Query'],
        'DocumentsStoreBucket/exports/*': ['s3:GetObject'],
        DocumentsStoreKey: ['kms:Decrypt'],
        ExporterFunction: ['lambda:InvokeFunction'],
      },
    ],
    [
      'ExporterRole',
      {
        ...own('Exporter'),
        CallTable: [
          'dynamodb:BatchGetItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
        ],
        'DocumentsStoreBucket/exports/*': ['s3:AbortMultipartUpload', 's3:PutObject'],
        'DocumentsStoreBucket/applications/*': ['s3:GetObject'],
        DocumentsStoreBucket: ['s3:ListBucket'],
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
      'ExporterRole',
      'KeeperAreaRole',
      'KeeperSchedulesRole',
      'MailerAreaRole',
      'MailerSchedulesRole',
      'PublicRole',
      'SchedulerAreaRole',
      'SchedulerSchedulesRole',
      'StaffRole',
    ]);
    expect(policies).toHaveLength(roles.length);
    for (const [, { Properties }] of roles)
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument']);
  });
});

const ofApplicants = [
  'APPLICATION#*',
  'ADDRESS#*',
  'ENDORSEMENT#*',
  'FORM#*',
  'PERSON#*',
  'CHALLENGE#*',
  'VISITOR#*',
  'LIMIT#*',
  'CITY#*',
  'LATE-CODE#*',
];

const ofStaff = [
  'STAFF',
  'SUBJECT#*',
  'SIGN-IN#*',
  'SESSIONS#*',
  'CASE#*',
  'REVIEWER#*',
  'ENTRY#*',
  'TERM#*',
  'WORD#*',
  'COUNTS#*',
  'EXPORT#*',
  'EXPORTS',
  'VIEWS',
  'WINDOW',
  'NOTICES#*',
];

const isOfTable = ({ Action, Resource }: Properties): boolean =>
  [Action].flat().some((one) => one.startsWith('dynamodb:')) &&
  JSON.stringify(Resource) === JSON.stringify({ 'Fn::GetAtt': ['CallTable551A24FC', 'Arn'] });

/**
 * The one bucket's documents and exports, the rule that GuardDuty makes for itself, and identities, of which the
 * sender's address is a condition.
 */
const named =
  /\/(?:applications|exports)\/\*|rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*|:identity\/\*/;

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
        [['CALL'], ['dynamodb:GetItem']],
        [
          ['NEWS#*', 'NEWS-LINK#*', 'SUBSCRIBER#*'],
          ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        ],
      ],
    ],
    [
      'ApplicantsRole',
      [
        [
          ['CALL', ...ofApplicants],
          ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        ],
        [ofApplicants, ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']],
      ],
    ],
    [
      'DocumentsAreaRole',
      [
        [['CALL', 'APPLICATION#*', 'STAFF', 'SESSIONS#*', 'CASE#*'], ['dynamodb:BatchGetItem']],
        [['CALL', 'APPLICATION#*'], ['dynamodb:Query']],
        [['SESSIONS#*'], ['dynamodb:UpdateItem']],
        [['APPLICATION#*', 'CASE#*'], ['dynamodb:PutItem']],
        [['APPLICATION#*'], ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']],
        [['LIMIT#*'], ['dynamodb:UpdateItem']],
      ],
    ],
    [
      'MailerAreaRole',
      [
        [['CALL', 'APPLICATION#*', 'CASE#*'], ['dynamodb:BatchGetItem']],
        [['STAFF', 'NOTICES#*'], ['dynamodb:Query']],
        [['CALL', 'CHALLENGE#*', 'LIMIT#*'], ['dynamodb:UpdateItem']],
        [
          [
            'CALL',
            'NOTICES#*',
            'APPLICATION#*',
            'VISITOR#*',
            'SUBSCRIBER#*',
            'NEWS#*',
            'NEWS-LINK#*',
          ],
          ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        ],
      ],
    ],
    [
      'KeeperAreaRole',
      [
        [
          ['APPLICATION#*', 'CASE#*', 'ENTRY#*', 'TERM#*'],
          ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        ],
        [
          ['ENTRY#*', 'TERM#*', 'WORD#*', 'COUNTS#*'],
          ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        ],
      ],
    ],
    [
      'ExporterRole',
      [
        [
          ['APPLICATION#*', 'STAFF', 'ENTRY#*', 'TERM#*', 'WORD#*', 'COUNTS#*', 'EXPORT#*'],
          ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        ],
        [['EXPORT#*', 'EXPORTS'], ['dynamodb:PutItem']],
      ],
    ],
    [
      'StaffRole',
      [
        [
          ['CALL', ...ofApplicants, ...ofStaff].filter(
            (one) => !/^(?:CHALLENGE|ENDORSEMENT|LIMIT|NOTICES|REVIEWER)#/.test(one),
          ),
          [
            'dynamodb:BatchGetItem',
            'dynamodb:ConditionCheckItem',
            'dynamodb:DeleteItem',
            'dynamodb:GetItem',
            'dynamodb:PutItem',
            'dynamodb:Query',
            'dynamodb:UpdateItem',
          ],
        ],
        [['NEWS#*'], ['dynamodb:Query', 'dynamodb:Scan']],
        [
          ['CALL', 'APPLICATION#*', 'VISITOR#*', 'SUBSCRIBER#*', 'ENTRY#*'],
          ['dynamodb:BatchGetItem'],
        ],
      ],
    ],
  ])('%s may touch only the rows that begin so', (role, wanted) => {
    const bound = allowed
      .filter(({ id, statement }) => id.startsWith(role) && isOfTable(statement))
      .map(({ statement }) => [
        [statement['Condition']?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']].flat(),
        [statement['Action']].flat(),
      ]);
    expect(bound).toEqual(wanted);
  });

  test('every row that there is belongs to a partition that some area may touch', () => {
    const { mail, ...others } = keys;
    const owners = [
      { about: 'call' },
      { about: 'application', reference: 'a' },
      { about: 'visitor', id: 'a' },
      { about: 'subscriber', id: 'a' },
    ] as const;
    const places = Object.values(others).map((key) =>
      typeof key === 'function' ? (key as (...of: unknown[]) => Key)('a', 0, 'a') : key,
    );
    places.push(...owners.map((owner) => mail(owner, 'a')));
    const patterns = Object.values(rowRights).flatMap((rights) => rights.flatMap(leadingKeys));
    for (const { pk } of places)
      expect(
        patterns.some((one) => pk === one || pk.startsWith(one.replace(/\*$/, ''))),
        pk,
      ).toBe(true);
  });

  test('the record of the call is written by no function that applicants reach', () => {
    const writes = /Put|Update|Delete|Write/;
    const writers = allowed
      .filter(({ statement }) => isOfTable(statement))
      .filter(({ statement }) => [statement['Action']].flat().some((one) => writes.test(one)))
      .filter(({ statement }) => {
        const condition = statement['Condition']?.['ForAllValues:StringLike'];
        return !condition || [condition['dynamodb:LeadingKeys']].flat().includes('CALL');
      });
    const names = writers.map(({ id }) => id.replace(/RoleDefaultPolicy\w+$/, ''));
    expect([...new Set(names)]).toEqual([
      // Deciders extend the call.
      'Staff',
      // The mails about the call lie beside its record.
      'MailerArea',
      'SchedulerArea',
    ]);
  });

  test('the keys of documents and passports are used by S3 alone, for whom they are', () => {
    const uses = allowed.filter(({ statement }) =>
      [statement['Action']].flat().includes('kms:Decrypt'),
    );
    expect(uses.map(({ statement }) => statement['Condition'])).toEqual(
      Array(4).fill({ StringEquals: { 'kms:ViaService': 's3.ap-northeast-2.amazonaws.com' } }),
    );
  });

  test('what is missing in the bucket is told of documents alone', () => {
    const [list] = allowed.filter(
      ({ id, statement }) =>
        id.startsWith('DocumentsArea') && [statement['Action']].flat().includes('s3:ListBucket'),
    );
    expect(list?.statement['Condition']).toEqual({ StringLike: { 's3:prefix': 'applications/*' } });
  });

  test('GuardDuty scans for this account alone', () => {
    const [scan] = roles.filter(([id]) => id.startsWith('DocumentsScanRole'));
    const [statement] = scan?.[1].Properties['AssumeRolePolicyDocument']['Statement'] ?? [];
    expect(statement?.['Condition']).toEqual({
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    });
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
      const [area = ''] = id.split('SchedulesRole');
      const group = new RegExp(`^${area}SchedulesGroup`);
      expect(statement['Condition']['StringEquals']).toEqual({
        'aws:SourceAccount': { Ref: 'AWS::AccountId' },
        'aws:SourceArn': { 'Fn::GetAtt': [expect.stringMatching(group), 'Arn'] },
      });
    }
  });
});
