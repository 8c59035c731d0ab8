import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clockOf } from './clock.ts';
import { env, readEdition } from './env.ts';
import { once } from './once.ts';

// Each is marked pure, so that a bundle leaves out what its function never asks for.

/** The edition and the clock: what every function has before it does anything. */
export const edition = /* @__PURE__ */ once(readEdition);
export const clock = /* @__PURE__ */ once(() => clockOf(env.rehearsalClock()));

/** Within the 29 s that a request may take, with room for three tries of 3 s each. */
const requestHandler = {
  connectionTimeout: 1_000,
  requestTimeout: 3_000,
  throwOnRequestTimeout: true,
};

/** The SDK is most of a cold start, so it is loaded when the table is first needed. */
const tableClient = /* @__PURE__ */ once(async (): Promise<DynamoDBClient> => {
  const sdk = await import('@aws-sdk/client-dynamodb');
  return new sdk.DynamoDBClient({ maxAttempts: 3, requestHandler });
});

export const calls = /* @__PURE__ */ once(async () => {
  const { callStore } = await import('#shared/store/calls.ts');
  return callStore(await tableClient(), env.table(), edition());
});

export const applications = /* @__PURE__ */ once(async () => {
  const { applicationStore } = await import('#shared/store/applications.ts');
  return applicationStore(await tableClient(), env.table(), edition());
});

export const outbox = /* @__PURE__ */ once(async () => {
  const { outboxStore } = await import('#shared/store/outbox.ts');
  return outboxStore(await tableClient(), env.table());
});

export const effects = /* @__PURE__ */ once(async () => {
  const { effectStore } = await import('#shared/store/effects.ts');
  return effectStore(await tableClient(), env.table());
});

export const sendMail = /* @__PURE__ */ once(async () => {
  const { sesMail } = await import('#shared/mail/ses-mail.ts');
  return sesMail(env.mailConfiguration());
});
