import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { beside, env } from '#shared/runtime/env.ts';
import { envNames } from '#shared/runtime/env-names.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const required = [
  ['table', 'TABLE_NAME'],
  ['siteUrl', 'SITE_URL'],
  ['formSecret', 'FORM_SECRET'],
  ['documentBucket', 'DOCUMENT_BUCKET'],
  ['passportKey', 'PASSPORT_KEY'],
  ['mailConfiguration', 'MAIL_CONFIGURATION_SET'],
] as const;

describe('what the stack tells a function', () => {
  test.each(required)('is read as it stands: %s', (name, variable) => {
    vi.stubEnv(variable, 'given');
    expect(env[name]()).toBe('given');
  });

  test.each(required)('that it did not tell is a fault which names it: %s', (name, variable) => {
    vi.stubEnv(variable, undefined);
    expect(env[name]).toThrow(`${variable} is not set`);
    vi.stubEnv(variable, '');
    expect(env[name]).toThrow(`${variable} is not set`);
  });

  test('of how many mails it may send is a number', () => {
    vi.stubEnv(envNames.mailsPerSecond, '14');
    expect(env.mailsPerSecond()).toBe(14);
  });

  test('makes a rehearsal by being there, though its clock be the real one', () => {
    vi.stubEnv(envNames.rehearsalClock, undefined);
    expect(env.isRehearsal()).toBe(false);
    vi.stubEnv(envNames.rehearsalClock, '');
    expect(env.isRehearsal()).toBe(true);
    expect(env.rehearsalClock()).toBe('');
  });
});

test('what lies beside the bundle is found where Lambda has put it, or here', () => {
  vi.stubEnv('LAMBDA_TASK_ROOT', '/var/task');
  expect(beside('edition.json')).toBe('/var/task/edition.json');
  vi.stubEnv('LAMBDA_TASK_ROOT', undefined);
  expect(beside('edition.json')).toBe(resolve('edition.json'));
});
