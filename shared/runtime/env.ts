import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Sayings } from '#shared/domain/time/said.ts';
import { editionFileName, envNames, prerenderedFolder, sayingsFileName } from './env-names.ts';

/** The value of a variable that the stack gives. Throws, naming it, when the stack did not. */
const given = (name: keyof typeof envNames): string => {
  const value = process.env[envNames[name]];
  if (!value) throw new Error(`${envNames[name]} is not set: the stack gives it to this function`);
  return value;
};

/** What the stack tells a function; each is read when it is first asked for. */
export const env = {
  table: () => given('table'),
  siteUrl: () => given('siteUrl'),
  formSecret: () => given('formSecret'),
  documentBucket: () => given('documentBucket'),
  passportKey: () => given('passportKey'),
  exporterFunction: () => given('exporterFunction'),
  mailConfiguration: () => given('mailConfiguration'),
  mailsPerSecond: () => Number(given('mailsPerSecond')),
  issuerUrl: () => given('issuerUrl'),
  issuerClientId: () => given('issuerClientId'),
  issuerClientSecret: () => given('issuerClientSecret'),
  /** Undefined where the issuer is no pool of the stack. */
  issuerLogoutUrl: () => process.env[envNames.issuerLogoutUrl],
  rehearsalClock: () => process.env[envNames.rehearsalClock],
  isRehearsal: () => envNames.rehearsalClock in process.env,
};

export const beside = (name: string): string =>
  resolve(process.env['LAMBDA_TASK_ROOT'] ?? '.', name);

/** The edition that lies beside the bundle. It was checked at synth, so it is not checked again here. */
export const readEdition = (): Edition => JSON.parse(readFileSync(beside(editionFileName), 'utf8'));

/** What was said at synth of the edition’s times. */
export const readSayings = (): Sayings => JSON.parse(readFileSync(beside(sayingsFileName), 'utf8'));

const prerenderedPages = new Map<string, string | undefined>();

/** A page that was made at synth, read when it is first asked for; undefined where there is none. */
export const readPrerendered = (name: string): string | undefined => {
  if (!prerenderedPages.has(name)) {
    const file = beside(join(prerenderedFolder, `${name}.html`));
    prerenderedPages.set(name, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  }
  return prerenderedPages.get(name);
};

export const readBeside = (name: string): Promise<Uint8Array> => readFile(beside(name));
