/**
 * Fifty people who send forms again and again for thirty seconds, each form from a network of its
 * own (many from one are asked for work), and opened before. Sends back how long each answer took, and its status.
 */
import { type IncomingMessage, request } from 'node:http';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { formValues } from '../../support/builders/builders.ts';
import { browserHeaders } from '../../support/world/web.ts';

const [siteUrl = '', ...cities] = process.argv.slice(2);
const people = 50;
const spikeMs = 30_000;
/** Together 55 forms a second, where each is answered in time: no more, however quick the site is. */
const everyMs = 900;
const formsEach = Math.ceil(spikeMs / everyMs);

type WebResponse = Readonly<{ status: number; body: string }>;
type Post = Readonly<{ path: string; from: string; form?: string }>;

const answerOf = async (incoming: IncomingMessage): Promise<WebResponse> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return { status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') };
};

const headers = { ...browserHeaders, 'content-type': 'application/x-www-form-urlencoded' };

/** One request over a connection of its own, from the address `from` of this machine. */
const ask = ({ path, from, form }: Post): Promise<WebResponse> =>
  new Promise((resolve, reject) => {
    const method = form === undefined ? 'GET' : 'POST';
    const how = { agent: false, localAddress: from, method, headers } as const;
    const asked = request(new URL(path, siteUrl), how, (incoming) => {
      answerOf(incoming).then(resolve, reject);
    });
    asked.once('error', reject).end(form);
  });

const addressOf = (index: number, count: number): string => `127.1.${index}.${count + 1}`;

/** Slower than the gateway's throttle for pages: this is not what is measured. */
const betweenPagesMs = 8;

const openForm = async (from: string): Promise<string> => {
  await wait(betweenPagesMs);
  const page = await ask({ path: '/en/apply/one-page', from });
  const ticket = /name="ticket" value="([^"]+)"/.exec(page.body)?.[1];
  if (ticket === undefined) throw new Error(`there is no form, but ${page.status}`);
  return ticket;
};

const person = async (index: number) => {
  const tickets: string[] = [];
  for (let form = 0; form < formsEach; form += 1)
    tickets.push(await openForm(addressOf(index, form)));
  const formOf = (ticket: string, count: number): string => {
    const own = `What person ${index} has to say of this and of that, ${count} times over. `.repeat(
      3,
    );
    const values = formValues({
      fullName: `Person ${index} of ${count}`,
      email: `p${index}.${count}@city-${index}.gov`,
      city: cities[(index * formsEach + count) % cities.length] ?? '',
      givenToPartner3: 'yes',
      workAndProjects: own,
      cityChallenge: own,
      planOnReturn: own,
    });
    return new URLSearchParams([...values, ['ticket', ticket]]).toString();
  };
  return { index, forms: tickets.map(formOf) };
};

type Sent = Readonly<{ status: number; ms: number }>;

const submitAll = async (
  { index, forms }: Awaited<ReturnType<typeof person>>,
  begun: number,
): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  for (const [count, form] of forms.entries()) {
    await wait(Math.max(0, begun + count * everyMs - performance.now()));
    if (performance.now() > begun + spikeMs) break;
    const asked = performance.now();
    const status = await ask({ path: '/en/apply', from: addressOf(index, count), form }).then(
      (answer) => answer.status,
      () => 0,
    );
    sent.push({ status, ms: performance.now() - asked });
  }
  return sent;
};

const everybody: Awaited<ReturnType<typeof person>>[] = [];
for (let index = 0; index < people; index += 1) everybody.push(await person(index));
const begunAt = Date.now();
const begun = performance.now();
const sent = await Promise.all(
  everybody.map(async (one, index) => {
    await wait((index * everyMs) / people);
    return submitAll(one, performance.now());
  }),
);
process.send?.({ begunAt, seconds: (performance.now() - begun) / 1000, sent: sent.flat() });
process.disconnect?.();
