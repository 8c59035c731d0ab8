import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../infra/refusal.ts';
import { checkCertificate } from '../../../infra/region.ts';
import { readSettings } from '../../../infra/settings.ts';

describe('what whoever deploys says by -c', () => {
  test('an instant is the same one whatever offset it is told in', () => {
    const seoul = readSettings({ asOf: '2018-04-01T09:00:00+09:00' }).asOf;
    expect(seoul).toBe(Date.UTC(2018, 3, 1));
    expect(readSettings({ asOf: '2018-04-01T00:00:00Z' }).asOf).toBe(seoul);
  });

  test.each(['2018-04-01', '2018-04-01T00:00:00', 'today', ''])(
    'an instant that is no instant is refused with one that is: %s',
    (asOf) => {
      expect(() => readSettings({ asOf })).toThrow(
        new Refusal(
          `-c asOf=${asOf} is refused: give an instant with its offset, such as 2018-04-01T00:00:00Z.`,
        ),
      );
    },
  );

  test.each(['rehearsal', 'malwareScan'])('%s is told in lower case alone', (field) => {
    for (const given of ['TRUE', 'True', '', 'no'])
      expect(() => readSettings({ [field]: given })).toThrow(
        `-c ${field}=${given} is refused: use true or false.`,
      );
  });

  test('what CDK puts there for itself changes nothing', () => {
    const its = { '@aws-cdk/core:target-partitions': ['aws'], 'aws:cdk:bundling-stacks': ['**'] };
    expect(readSettings({ ...its, edition: '2018-jeju' })).toEqual(
      readSettings({ edition: '2018-jeju' }),
    );
  });
});

describe('the host name of the site', () => {
  const certificate = 'arn:aws:acm:ap-northeast-2:123456789012:certificate/12ab-34cd';

  test('comes with its certificate, or not at all', () => {
    const domain = 'apply.we-gov.org';
    expect(readSettings({ domain, certificate }).domain).toEqual({ name: domain, certificate });
    expect(readSettings({}).domain).toBeUndefined();
    expect(() => readSettings({ domain })).toThrow('is refused without a certificate: add -c');
    expect(() => readSettings({ certificate })).toThrow('is refused without a host name: add -c');
  });

  test.each([
    'https://apply.we-gov.org',
    'Apply.we-gov.org',
    'localhost',
    'apply.we-gov.org/en',
    'a..org',
    '-a.org',
    '',
  ])('is refused where it is none: %s', (domain) => {
    expect(() => readSettings({ domain, certificate })).toThrow(
      `-c domain=${domain} is refused: give a host name in small letters, such as apply.we-gov.org.`,
    );
  });

  test('is refused with a certificate that is none', () => {
    expect(() => readSettings({ domain: 'a.org', certificate: 'arn:aws:iam::1:role/x' })).toThrow(
      'is refused: give the ARN of a certificate in ACM',
    );
  });

  test('is refused with a certificate of another region than the edition’s', () => {
    const seoul = { id: 'rehearsal', region: 'ap-northeast-2' };
    checkCertificate(seoul, certificate);
    checkCertificate(seoul, undefined);
    const elsewhere = certificate.replace('ap-northeast-2', 'us-east-1');
    expect(() => checkCertificate(seoul, elsewhere)).toThrow(
      'Request a certificate in ap-northeast-2.',
    );
  });
});
