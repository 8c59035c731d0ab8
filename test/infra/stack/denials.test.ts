import { describe, expect, test } from 'vitest';
import { ownerKinds, ownerOf } from '#shared/domain/mail/mail-owner.ts';
import { keys } from '#shared/store/engine/item.ts';
import { staffKeys } from '#shared/store/engine/staff-keys.ts';
import { staffOnlyPartitions } from '#shared/store/staff-table.ts';
import { leadingKeys, rowRights } from '../../../infra/constructs/row-rights.ts';
import { type Access, isAllowed, Statement } from '../../../infra/local/rights/policy.ts';
import { knownActions } from './known-actions.ts';
import { ofType, type Properties, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju');
const table = 'table';

/** The statements of a role about rows of the table, with the table's name in place of its ARN. */
const rowStatementsOf = (role: string): Statement[] =>
  ofType(template, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(role))
    .flatMap(([, { Properties }]): Properties[] => Properties['PolicyDocument']['Statement'])
    .filter(({ Resource }) => Resource['Fn::GetAtt']?.[0]?.startsWith('CallTable'))
    .filter(({ Resource }) => Resource['Fn::GetAtt'][1] === 'Arn')
    .map((statement) => Statement.parse({ ...statement, Resource: table }));

const everyRight = Statement.parse({ Effect: 'Allow', Action: 'dynamodb:*', Resource: table });

const keyAt = (partition: string): string =>
  partition.endsWith('#') ? `${partition}1` : partition;

const touch = (action: string, ...keys: string[]): Access => ({
  action,
  resource: table,
  context: { 'dynamodb:LeadingKeys': keys },
});

const itemActions = [...knownActions].filter((action) =>
  /^dynamodb:([A-Z]\w+Item|Query)$/.test(action),
);

const reads = ['dynamodb:BatchGetItem', 'dynamodb:GetItem'];

/** What each of the other roles may do to rows of the staff; nothing where it is not named. */
const spared: Record<string, Record<string, string[]>> = {
  PublicRole: {},
  ApplicantsRole: {},
  MailerAreaRole: {
    STAFF: ['dynamodb:Query'],
    'NOTICES#': [
      ...['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      'dynamodb:UpdateItem',
    ],
    'CASE#': ['dynamodb:BatchGetItem'],
  },
  DocumentsAreaRole: {
    STAFF: reads,
    'SESSIONS#': [...reads, 'dynamodb:UpdateItem'],
    'CASE#': ['dynamodb:BatchGetItem', 'dynamodb:PutItem'],
  },
  SchedulerAreaRole: {
    STAFF: [...reads, 'dynamodb:Query'],
    'NOTICES#': ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  },
};

describe.each(Object.keys(spared))('%s, even if a policy allowed it everything', (role) => {
  const statements = [...rowStatementsOf(role), everyRight];

  test.each(staffOnlyPartitions)('may not touch %s, but for what it is for', (partition) => {
    const may = itemActions.filter((action) =>
      isAllowed(statements, touch(action, keyAt(partition))),
    );
    expect(may).toEqual([...(spared[role]?.[partition] ?? [])].sort());
  });

  test('may not touch one of them among other rows', () => {
    const both = touch('dynamodb:BatchGetItem', 'APPLICATION#1', 'ENTRY#1');
    expect(isAllowed(statements, both)).toBe(false);
  });

  test('is not kept from the rows of applicants', () => {
    for (const key of ['APPLICATION#1', 'CALL', 'LATE-CODE#1'])
      expect(isAllowed(statements, touch('dynamodb:GetItem', key))).toBe(true);
  });
});

/** The roles of the areas whose rights name rows. */
const granted = {
  PublicRole: rowRights.public,
  ApplicantsRole: rowRights.applicants,
  MailerAreaRole: rowRights.mailer,
  DocumentsAreaRole: rowRights.documents,
  KeeperAreaRole: rowRights.keeper,
  ExporterRole: rowRights.exporter,
};

test.each(Object.entries(granted))('%s is not denied what it was granted', (role, rights) => {
  const statements = rowStatementsOf(role);
  const denied = rights.flatMap((right) =>
    right.actions.flatMap((action) =>
      leadingKeys(right)
        .map((key) => key.replace('*', '1'))
        .filter((key) => !isAllowed(statements, touch(action, key)))
        .map((key) => `${action} ${key}`),
    ),
  );
  expect(denied).toEqual([]);
});

test('staff see every mail that waits, whoever it is about, in one request', () => {
  const mails = ownerKinds.map((kind) => keys.mail(ownerOf(kind, '1'), 'v1-receipt').pk);
  const all = touch('dynamodb:BatchGetItem', ...mails, staffKeys.entry('1').pk);
  expect(isAllowed(rowStatementsOf('StaffRole'), all)).toBe(true);
});
