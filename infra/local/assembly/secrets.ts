import { randomInt } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { readDataFile, writeDataFile } from '../host/data-file.ts';

const Secrets = z.record(z.string(), z.string());

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

const randomText = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

const lost = 'New secrets are made: forms and links that were given out before are not taken.';

/** A random text for each secret that the stack generates, kept in `folder` if there is one. */
export const secretStore = (folder: string | undefined) => {
  const file = folder && path.join(folder, 'secrets.json');
  const known = new Map(Object.entries((file && readDataFile(file, Secrets, lost)) || {}));
  return (arn: string, jsonKey: string): string => {
    const id = jsonKey === '' ? arn : `${arn}:${jsonKey}`;
    const secret = known.get(id) ?? randomText(32);
    known.set(id, secret);
    if (file) writeDataFile(file, Object.fromEntries(known));
    return secret;
  };
};
