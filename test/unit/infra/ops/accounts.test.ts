import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeServer, listen } from '../../../../infra/local/host/ports.ts';
import { cognitoAccounts, findPool } from '../../../../infra/ops/accounts.ts';
import { clientSettings } from '../../../../infra/running.ts';

type Said = Readonly<{ status?: number; body: object }>;

/** What Cognito answers to each action, and what it was asked. */
const answers = new Map<string, Said>();
const asked: { action: string; body: Record<string, unknown> }[] = [];

const server = createServer(async (request, response) => {
  const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  asked.push({ action, body: JSON.parse(await text(request)) });
  const { status = 200, body } = answers.get(action) ?? { status: 500, body: {} };
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
});

let client: CognitoIdentityProviderClient;

beforeEach(async () => {
  const port = await listen(server, 0);
  client = new CognitoIdentityProviderClient({
    ...clientSettings(`http://127.0.0.1:${port}`, 'local'),
    maxAttempts: 1,
  });
});
afterEach(async () => {
  client.destroy();
  answers.clear();
  asked.length = 0;
  await closeServer(server);
});

const listing = (...names: string[]): void => {
  const UserPools = names.map((Name, index) => ({ Id: `pool-${index}`, Name }));
  answers.set('ListUserPools', { body: { UserPools } });
};

describe('the pool of an edition', () => {
  test('is found by its name', async () => {
    listing('call-2018-jeju-rehearsal-staff', 'call-2018-jeju-staff');
    expect(await findPool(client, '2018-jeju')).toBe('pool-1');
  });

  test('that is not there, or there several times, is said in words', async () => {
    listing('another');
    await expect(findPool(client, '2018-jeju')).rejects.toThrow('There is no pool');
    listing('call-2018-jeju-staff', 'call-2018-jeju-staff');
    await expect(findPool(client, '2018-jeju')).rejects.toThrow('--pool.\npool-0\npool-1');
  });
});

describe('an account', () => {
  const accounts = () => cognitoAccounts(client, 'pool');

  test('is made for an address that counts as verified', async () => {
    answers.set('AdminCreateUser', { body: {} });
    expect(await accounts().make('mina@we-gov.org')).toBe('made');
    expect(asked[0]?.body).toMatchObject({
      UserPoolId: 'pool',
      Username: 'mina@we-gov.org',
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'true' }]),
    });
  });

  test('that exists is no fault; anything else is', async () => {
    answers.set('AdminCreateUser', {
      status: 400,
      body: { __type: 'UsernameExistsException', message: 'User account already exists' },
    });
    expect(await accounts().make('mina@we-gov.org')).toBe('exists');
    answers.set('AdminCreateUser', { status: 400, body: { __type: 'TooManyRequestsException' } });
    await expect(accounts().make('mina@we-gov.org')).rejects.toThrow();
  });

  test.each([
    [{ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true }, 'invited'],
    [{ UserStatus: 'CONFIRMED', Enabled: true }, 'in-use'],
    [{ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: false }, 'disabled'],
  ])('that Cognito calls %o is %s', async (body, state) => {
    answers.set('AdminGetUser', { body });
    expect(await accounts().state('mina@we-gov.org')).toBe(state);
  });

  test('is invited again by a mail alone', async () => {
    answers.set('AdminCreateUser', { body: {} });
    await accounts().inviteAgain('mina@we-gov.org');
    expect(asked[0]?.body).toMatchObject({ MessageAction: 'RESEND' });
  });
});
