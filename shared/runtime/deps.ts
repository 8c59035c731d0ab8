import { clockOf } from './clock.ts';
import { env, readEdition } from './env.ts';
import { once } from './once.ts';

// Each is marked pure, so that a bundle leaves out what its function never asks for.

/** The edition and the clock: what every function has before it does anything. */
export const edition = /* @__PURE__ */ once(readEdition);
export const clock = /* @__PURE__ */ once(() => clockOf(env.rehearsalClock()));

/**
 * The SDK is most of a cold start, so it is loaded when the table is first needed; by a module of
 * ours, since a bundle holds all of what is itself imported so.
 */
const tableClient = /* @__PURE__ */ once(async () => {
  const client = await import('#shared/store/table-client.ts');
  return client.tableClient();
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
