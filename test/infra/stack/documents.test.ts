import { describe, expect, test } from 'vitest';
import { documentPrefix } from '#shared/domain/documents/document.ts';
import { exportPrefix } from '#shared/domain/selection/export.ts';
import { areaOf, ofType, type Properties, type TemplateJson, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju', { malwareScan: true });
const unscanned = templateOf('2018-jeju');

const only = (from: TemplateJson, type: string) => {
  const [found, another] = ofType(from, type);
  if (!found || another) throw new Error(`There is not one ${type}.`);
  return { id: found[0], ...found[1] };
};

const bucket = only(template, 'AWS::S3::Bucket');

const keysOf = (from: TemplateJson) => {
  const found = ofType(from, 'AWS::KMS::Key').map(([id, rest]) => ({ id, ...rest }));
  const [key, passportKey, another] = found;
  if (!key || !passportKey || another) throw new Error('There are not two keys.');
  return [key, passportKey] as const;
};
const [key, passportKey] = keysOf(template);

describe('the bucket of documents', () => {
  test('is closed to the public', () => {
    expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties['OwnershipControls']['Rules']).toEqual([
      { ObjectOwnership: 'BucketOwnerEnforced' },
    ]);
  });

  test('is encrypted with a key of its own, which is renewed each year', () => {
    expect(bucket.Properties['BucketEncryption']['ServerSideEncryptionConfiguration']).toEqual([
      {
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: {
          SSEAlgorithm: 'aws:kms',
          KMSMasterKeyID: { 'Fn::GetAtt': [key.id, 'Arn'] },
        },
      },
    ]);
    expect(key.Properties['EnableKeyRotation']).toBe(true);
  });

  test('has another key for passports, which two roles may use: nobody reads them by a right to files', () => {
    expect(passportKey.id).toMatch(/^DocumentsStorePassportKey/);
    expect(passportKey.Properties['EnableKeyRotation']).toBe(true);
    const named = ofType(template, 'AWS::IAM::Policy')
      .filter(([, { Properties }]) => JSON.stringify(Properties).includes(passportKey.id))
      .map(([id]) => id.replace(/RoleDefaultPolicy\w+$/, ''));
    expect(named.sort()).toEqual(['DocumentsArea', 'DocumentsScan']);
    const [told] = ofType(template, 'AWS::Lambda::Function')
      .filter(([id]) => areaOf(id) === 'documents')
      .map(([, { Properties }]) => Properties['Environment']['Variables']);
    expect(told?.['PASSPORT_KEY']).toEqual({ 'Fn::GetAtt': [passportKey.id, 'Arn'] });
  });

  test('answers over TLS alone, and allows nothing by its own policy', () => {
    const statements: Properties[] = only(template, 'AWS::S3::BucketPolicy').Properties[
      'PolicyDocument'
    ]['Statement'];
    expect(statements.map(({ Effect, Condition }) => ({ Effect, Condition }))).toEqual([
      { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } },
    ]);
  });

  test('keeps what was replaced or removed for 35 days, and exports for one', () => {
    expect(bucket.Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    expect(bucket.Properties['LifecycleConfiguration']['Rules']).toEqual([
      {
        Status: 'Enabled',
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        ExpiredObjectDeleteMarker: true,
        NoncurrentVersionExpiration: { NoncurrentDays: 35 },
      },
      {
        Status: 'Enabled',
        Prefix: exportPrefix,
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      },
    ]);
  });

  test('outlives its stack with its key, but for a rehearsal', () => {
    expect([bucket, key, passportKey].map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(
      Array(3).fill('RetainExceptOnCreate'),
    );
    const rehearsed = templateOf('2018-jeju', { rehearsal: true });
    expect(only(rehearsed, 'AWS::S3::Bucket').DeletionPolicy).toBe('Delete');
    expect(keysOf(rehearsed).map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(
      Array(2).fill('Delete'),
    );
  });
});

describe('where the account has a scanner', () => {
  const plan = only(template, 'AWS::GuardDuty::MalwareProtectionPlan');
  const rules = ofType(template, 'AWS::Events::Rule').map(([id, { Properties }]) => ({
    id,
    Properties,
  }));
  const [rule, another] = rules;
  if (!rule || !another) throw new Error('There are not two rules.');

  test('every document is scanned', () => {
    expect(plan.Properties['ProtectedResource']).toEqual({
      S3Bucket: { BucketName: { Ref: bucket.id }, ObjectPrefixes: [documentPrefix] },
    });
  });

  test('it begins once its role has its rights', () => {
    const policy = ofType(template, 'AWS::IAM::Policy').find(([id]) =>
      id.startsWith('DocumentsScan'),
    );
    expect(plan.DependsOn).toContain(policy?.[0]);
  });

  test('the documents function hears of this bucket, and what it cannot take is kept', () => {
    expect(rule.Properties['EventPattern']).toEqual({
      source: ['aws.guardduty'],
      'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: [{ Ref: bucket.id }] } },
    });
  });

  test('and that the scanner cannot scan as it should', () => {
    expect(another.Properties['EventPattern']).toEqual({
      source: ['aws.guardduty'],
      'detail-type': [
        'GuardDuty Malware Protection Resource Status Warning',
        'GuardDuty Malware Protection Resource Status Error',
      ],
      detail: { s3BucketDetails: { bucketName: [{ Ref: bucket.id }] } },
    });
  });

  test.each(rules)('$id ends in the failure queue where the function cannot', ({ Properties }) => {
    const [target] = Properties['Targets'];
    expect(areaOf(target['Arn']['Fn::GetAtt'][0])).toBe('documents');
    expect(areaOf(target['DeadLetterConfig']['Arn']['Fn::GetAtt'][0])).toBe('documents');
  });

  test('only these rules may call the function', () => {
    const permissions = ofType(template, 'AWS::Lambda::Permission').filter(
      ([, { Properties: given }]) => given['Principal'] === 'events.amazonaws.com',
    );
    expect(permissions.map(([, { Properties: given }]) => given['SourceArn'])).toEqual(
      rules.map(({ id }) => ({ 'Fn::GetAtt': [id, 'Arn'] })),
    );
  });
});

test('where it has none, nothing of it is there', () => {
  for (const type of ['AWS::GuardDuty::MalwareProtectionPlan', 'AWS::Events::Rule'])
    expect(ofType(unscanned, type)).toEqual([]);
});
