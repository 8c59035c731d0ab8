import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';
import { localAddress } from '../../../infra/local/host/ports.ts';

/** A certificate of this run alone, with its key and the file that clients are told to trust. */
export const makeCertificate = async (folder: string) => {
  const made = await generate([{ name: 'commonName', value: 'bench' }], {
    // What DynamoDB's endpoints have.
    keyType: 'rsa',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: localAddress }] },
    ],
  });
  const file = path.join(folder, 'certificate.pem');
  writeFileSync(file, made.cert);
  return { key: made.private, cert: made.cert, file };
};
