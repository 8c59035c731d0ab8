import { describe, expect, test } from 'vitest';
import { type Access, isAllowed, Statement } from '../../../../../infra/local/rights/policy.ts';

const table = 'arn:aws:dynamodb:ap-northeast-2:000000000000:table/call-Table';

const statement = (given: object = {}): Statement =>
  Statement.parse({ Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: table, ...given });

const put = (keys?: readonly string[], given: Partial<Access> = {}): Access => ({
  action: 'dynamodb:PutItem',
  resource: table,
  context: keys ? { 'dynamodb:LeadingKeys': keys } : {},
  ...given,
});

const at = (...patterns: string[]) => ({
  Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns } },
});

const denied = (...patterns: string[]): Statement =>
  statement({
    Effect: 'Deny',
    Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': patterns } },
  });

describe('nothing is allowed', () => {
  test.each([
    ['by no policy', [], put()],
    ['of another action', [statement()], put([], { action: 'dynamodb:DeleteItem' })],
    ['that only begins alike', [statement()], put([], { action: 'dynamodb:PutItems' })],
    ['on another resource', [statement()], put([], { resource: `${table}2` })],
    ['on an index, by the table', [statement()], put([], { resource: `${table}/index/due` })],
    ['at another key', [statement(at('NEWS#*'))], put(['NEWS-LINK#1'])],
    ['at one key of several', [statement(at('NEWS#*'))], put(['NEWS#1', 'CALL'])],
    ['at a key that only begins as a whole one', [statement(at('CALL'))], put(['CALLS'])],
    [
      'by two rights, each of which knows one of the keys',
      [statement(at('NEWS#*')), statement(at('NEWS-LINK#*'))],
      put(['NEWS#1', 'NEWS-LINK#1']),
    ],
    [
      'that is denied as well',
      [statement(), statement({ Effect: 'Deny', ...at('CALL') })],
      put(['CALL']),
    ],
    [
      'where one key of several is denied',
      [statement(), denied('CASE#*', 'STAFF')],
      put(['APPLICATION#1', 'CASE#1']),
    ],
    ['at a whole partition that is denied', [statement(), denied('STAFF')], put(['STAFF'])],
  ])('%s', (_what, statements, access) => {
    expect(isAllowed(statements, access)).toBe(false);
  });
});

describe('it is allowed', () => {
  test.each([
    ['as it is named', [statement()], put()],
    ['among other actions', [statement({ Action: ['s3:GetObject', 'dynamodb:PutItem'] })], put()],
    ['whatever the case of the action', [statement({ Action: 'DynamoDB:putitem' })], put()],
    ['by a pattern', [statement({ Resource: 'arn:*:table/call-????e' })], put()],
    ['at every key that is named', [statement(at('NEWS#*', 'CALL'))], put(['NEWS#1', 'CALL'])],
    ['where no key is told and all would have to fit', [statement(at('NEWS#*'))], put()],
    [
      'though something else is denied',
      [statement(), statement({ Effect: 'Deny', ...at('CALL') })],
      put(['NEWS#1']),
    ],
    [
      'where none of its keys is denied',
      [statement(), denied('CASE#*', 'STAFF')],
      put(['APPLICATION#1', 'STAFFORD']),
    ],
    ['where no key is told and any would have to fit', [statement(), denied('CASE#*')], put()],
  ])('%s', (_what, statements, access) => {
    expect(isAllowed(statements, access)).toBe(true);
  });
});

describe('a condition on one value', () => {
  const sender = statement({
    Action: 'ses:SendRawEmail',
    Resource: '*',
    Condition: { StringEquals: { 'ses:FromAddress': 'a@we-gov.org' } },
  });
  const send = (...from: string[]): Access => ({
    action: 'ses:SendRawEmail',
    resource: 'arn:aws:ses:ap-northeast-2:0:identity/x@y.org',
    context: from.length > 0 ? { 'ses:FromAddress': from } : {},
  });

  test('holds for that value, and not where it is another, none or one of two', () => {
    expect(isAllowed([sender], send('a@we-gov.org'))).toBe(true);
    for (const other of [send('b@we-gov.org'), send(), send('a@we-gov.org', 'b@we-gov.org')])
      expect(isAllowed([sender], other)).toBe(false);
  });

  test('takes a pattern for text where it has to be equal', () => {
    const literal = statement({
      ...sender,
      Condition: { StringEquals: { 'ses:FromAddress': '*' } },
    });
    expect(isAllowed([literal], send('a@we-gov.org'))).toBe(false);
  });
});

test.each([
  ['an operator that is not known here', { Condition: { StringNotEquals: { a: 'b' } } }],
  ['what a statement leaves out', { NotAction: 'dynamodb:PutItem' }],
  ['a policy variable', { Resource: `${table}/$\{aws:username}` }],
])('%s is refused, not passed over', (_what, given) => {
  expect(() => statement(given)).toThrow();
});
