import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Secrets = z.record(z.string(), z.string());

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

const randomText = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A random text for each secret that the stack generates, kept in `folder` if there is one. */
export const secretStore = (folder: string | undefined) => {
  const file = folder && path.join(folder, 'secrets.json');
  const known = new Map(
    Object.entries(
      file && existsSync(file) ? Secrets.parse(JSON.parse(readFileSync(file, 'utf8'))) : {},
    ),
  );
  return (arn: string, jsonKey: string): string => {
    const id = jsonKey === '' ? arn : `${arn}:${jsonKey}`;
    const secret = known.get(id) ?? randomText(32);
    known.set(id, secret);
    if (file) writeFileSync(file, JSON.stringify(Object.fromEntries(known)), { mode: 0o600 });
    return secret;
  };
};
