import { describe, expect, test } from 'vitest';
import { listing, objectAccess } from '../../../../../../infra/local/services/s3/object-access.ts';

const passport = { bucket: 'documents', key: 'applications/K7M2Q9XD/passport/a' };
const object = 'arn:aws:s3:::documents/applications/K7M2Q9XD/passport/a';
const asks = objectAccess({
  region: 'ap-northeast-2',
  keys: new Map([
    ['documents', 'arn:of-the-key'],
    ['open', undefined],
  ]),
});

describe("a call for an applicant's file asks for", () => {
  test.each([
    ['PUT', 's3:PutObject', 'kms:GenerateDataKey'],
    ['GET', 's3:GetObject', 'kms:Decrypt'],
    ['HEAD', 's3:GetObject', 'kms:Decrypt'],
  ])('%s: %s of the one file, and %s by way of S3 alone', (method, action, use) => {
    expect(asks(method, passport)).toEqual([
      { action, resource: object, context: {} },
      {
        action: use,
        resource: 'arn:of-the-key',
        context: { 'kms:ViaService': ['s3.ap-northeast-2.amazonaws.com'] },
      },
    ]);
  });

  test("the use of the file's own key, where it has one", () => {
    expect(asks('GET', passport, 'arn:of-passports').map(({ resource }) => resource)).toEqual([
      object,
      'arn:of-passports',
    ]);
  });

  test('DELETE: no use of the key, since nothing is read', () => {
    expect(asks('DELETE', passport)).toEqual([
      { action: 's3:DeleteObject', resource: object, context: {} },
    ]);
  });

  test('no use of a key where the bucket has none', () => {
    expect(asks('GET', { bucket: 'open', key: 'a' }).map(({ action }) => action)).toEqual([
      's3:GetObject',
    ]);
  });

  test('a right that nobody has, where the method is none of these', () => {
    expect(asks('POST', passport).map(({ action }) => action)).toEqual(['s3:POST']);
  });
});

test('to be told that a file is missing, one asks to list that one name', () => {
  expect(listing(passport)).toEqual({
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::documents',
    context: { 's3:prefix': ['applications/K7M2Q9XD/passport/a'] },
  });
});
