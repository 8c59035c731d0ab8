import { describe, expect, test } from 'vitest';
import { Statement } from '../../../../../infra/local/rights/policy.ts';
import { stackRights } from '../../../../../infra/local/rights/rights.ts';
import { FunctionProperties } from '../../../../../infra/local/services/lambda/resource.ts';
import { mailAccess } from '../../../../../infra/local/services/ses/mail-access.ts';
import { readRawMail } from '../../../../../infra/local/services/ses/ses-request.ts';

const fn = (logicalId: string, role?: string) => ({
  logicalId,
  properties: FunctionProperties.parse({
    Code: { S3Key: 'k' },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    ...(role && { Role: `arn:aws:iam::0:role/${role}` }),
  }),
});
const policy = (role: string, ...statements: object[]) => ({
  logicalId: `${role}Policy`,
  properties: {
    PolicyName: role,
    Roles: [role],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: statements.map((one) => Statement.parse({ Effect: 'Allow', ...one })),
    },
  },
});

const table = 'arn:aws:dynamodb:r:0:table/T';
const read = {
  action: 'dynamodb:GetItem',
  resource: table,
  context: { 'dynamodb:LeadingKeys': ['APPLICATION#7KQ4'] },
};

const rightsOf = (onRefused?: (what: string) => void) =>
  stackRights(
    {
      functions: [fn('Public', 'PublicRole'), fn('Mailer', 'MailerRole')],
      policies: [policy('PublicRole', { Action: 'dynamodb:GetItem', Resource: table })],
    },
    onRefused,
  );

describe('a function', () => {
  test('has the rights of its own role and of no other', () => {
    const said: string[] = [];
    const rights = rightsOf((what) => said.push(what));
    expect(rights.refused('Public', [read])).toBeUndefined();
    expect(rights.refused('Mailer', [read])).toBe(read);
    expect(said).toEqual([`Mailer: ${JSON.stringify(read)}`]);
  });

  test('needs all that a call asks for', () => {
    const write = { ...read, action: 'dynamodb:PutItem' };
    expect(rightsOf().refused('Public', [read, write])).toBe(write);
  });

  test('has to have a role', () => {
    expect(() => stackRights({ functions: [fn('Public')], policies: [] })).toThrow('has no role');
  });
});

test("the account's owner, who is no function, may do everything and is not counted", () => {
  const rights = rightsOf();
  expect(rights.refused(undefined, [{ ...read, action: 'dynamodb:DeleteTable' }])).toBeUndefined();
  expect(rights.judged().calls).toBe(0);
});

test('what was judged is counted by kind, without whom it was about', () => {
  const rights = rightsOf();
  rights.refused('Public', [read]);
  rights.refused('Public', [{ ...read, context: { 'dynamodb:LeadingKeys': ['APPLICATION#2'] } }]);
  expect(rights.judged()).toEqual({
    calls: 2,
    kinds: { 'Public dynamodb:GetItem table/T APPLICATION#…': 2 },
    refused: [],
  });
});

test('a mail asks for its sender, its recipients and its configuration set', () => {
  const raw = Buffer.from('From: WeGO <a@we-gov.org>\r\nTo: x@city.gov\r\n\r\nHello').toString(
    'base64',
  );
  const form = new URLSearchParams({
    'RawMessage.Data': raw,
    ConfigurationSetName: 'C',
    'Destinations.member.1': 'x@city.gov',
  });
  const asked = mailAccess('arn:aws:ses:r:0:')(readRawMail(form));
  expect(asked.map(({ resource }) => resource.replace('arn:aws:ses:r:0:', ''))).toEqual([
    'identity/a@we-gov.org',
    'identity/x@city.gov',
    'configuration-set/C',
  ]);
  for (const { context } of asked) expect(context['ses:FromAddress']).toEqual(['a@we-gov.org']);
});
