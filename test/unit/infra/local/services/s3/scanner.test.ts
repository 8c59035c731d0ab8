import { expect, test } from 'vitest';
import { scanResult } from '../../../../../../infra/local/services/s3/scanner.ts';

const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);
const place = { region: 'ap-northeast-2', account: '000000000000', at: Date.UTC(2018, 4, 17, 15) };
const resultOf = (text: string) =>
  scanResult(
    {
      bucket: 'documents',
      key: 'applications/K7M2Q9XD/passport/a',
      bytes: Buffer.from(text),
      headers: {},
      etag: '"0cc1"',
      storedAt: place.at,
    },
    place,
  );

test('a clean file is told to have no threats', () => {
  expect(resultOf('%PDF-1.7')).toMatchObject({
    time: '2018-05-17T15:00:00.000Z',
    detail: {
      scanStatus: 'COMPLETED',
      s3ObjectDetails: {
        bucketName: 'documents',
        objectKey: 'applications/K7M2Q9XD/passport/a',
        eTag: '0cc1',
      },
      scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND', threats: null },
    },
  });
});

test.each([
  ['alone', eicar],
  ['within another file', `%PDF-1.7 ${eicar} %%EOF`],
])('the test virus is found %s', (_where, text) => {
  expect(resultOf(text)).toMatchObject({
    detail: { scanResultDetails: { scanResultStatus: 'THREATS_FOUND', threats: [{}] } },
  });
});
