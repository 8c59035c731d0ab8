import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, inject } from 'vitest';
import { ofOneNetwork } from '#shared/domain/access/access-code.ts';
import { n, stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition } from '../builders/builders.ts';
import { type Person, peopleOf, postTo, savePageOf } from '../builders/people.ts';
import { createTestTable, type TestTable } from '../table/test-table.ts';
import { valueIn } from '../text/html.ts';
import { createDocuments } from './documents-world.ts';
import type { Fetch } from './in-process.ts';
import { createWorld } from './world.ts';

export const edition = buildEdition();
export const opened = edition.opensAt + 3_600_000;

/** The access that an answer gives to the browser. */
export const cookieIn = (answer: Pick<Response, 'headers'>): string =>
  /__Host-application=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';

/** From here on the network of `count` asks for codes has asked so often. */
export const fillNetwork = async ({ client, name, items }: TestTable, count: number) => {
  const network = (await items()).find((item) => stringIn(item, 'pk').includes('#codes of line'));
  await client.send(new PutItemCommand({ TableName: name, Item: { ...network, times: n(count) } }));
};

/** The network has asked as often as it may. */
export const useNetworkUp = (table: TestTable) => fillNetwork(table, ofOneNetwork.most);

type Office = Readonly<{
  table: TestTable;
  clock: { at: number };
  /** Waits between the tries of a write, as in production where it is not said. */
  pause: () => Promise<void>;
}>;

/**
 * The way back, over a table of its own or another's; the clock stands where `clock.at` is. No answer
 * is held back: here hundreds ask for codes.
 */
export const openDesk = async (office: Partial<Office> = {}) => {
  const endpoint = inject('dynamodbEndpoint');
  const table = office.table ?? (await createTestTable(endpoint));
  const clock = office.clock ?? { at: opened };
  const parts = { table: table.name, edition, now: () => clock.at };
  const { pause } = office;
  const world = createWorld({
    endpoint,
    ...parts,
    ...(pause && { pause }),
    hold: (_ms, act) => act(),
  });
  const { begun } = peopleOf({ client: table.client, ...parts });
  const documents = createDocuments({ client: table.client, ...parts });
  const by = world.fetch;

  /** The same from a network of its own. */
  const from = (sourceIp: string): Fetch => world.fetchFrom({ sourceIp, now: () => clock.at });

  const ask = (fields: Readonly<Record<string, string>>, network = by): Promise<Response> =>
    postTo(network, '/en/return', Object.entries(fields));

  /** What binds a code to the browser that asked for it. */
  const askedBy = async (
    fields: Readonly<Record<string, string>>,
    network = by,
  ): Promise<string> => {
    const answer = await ask(fields, network);
    expect(answer.status).toBe(200);
    return valueIn(await answer.text(), 'browser') ?? '';
  };

  const codeRows = async () =>
    (await table.items()).filter((item) => stringIn(item, 'kind') === 'code');

  /** The codes that were mailed to an address, in no order. */
  const codesFor = async (to: string): Promise<readonly string[]> =>
    (await codeRows())
      .filter((item) => stringIn(item, 'to') === to)
      .map((item) => JSON.parse(stringIn(item, 'facts')).code);

  const enter = (browser: string, code: string, network = by): Promise<Response> =>
    postTo(network, '/en/return/code', [
      ['browser', browser],
      ['code', code],
    ]);

  /** Asks for a code, and enters the one that came. */
  const openedBy = async (
    fields: Readonly<Record<string, string>>,
    to = fields['email'] ?? '',
  ): Promise<Response> => {
    const before = new Set(await codesFor(to));
    const browser = await askedBy(fields);
    const code = (await codesFor(to)).find((one) => !before.has(one)) ?? '';
    return enter(browser, code);
  };

  /** Somebody in the browser that an answer gave access to. */
  const personIn = (answer: Response, { values }: Pick<Person, 'values'>): Person => {
    const [reference = '', token = ''] = cookieIn(answer).split('.');
    return { session: { reference, token, byCookie: false }, values };
  };

  /** Somebody whose draft names `to`, as the page You saves it. */
  const named = async (to: string): Promise<Person> => {
    const person = await begun({ email: to }, { isFilled: false });
    expect((await savePageOf(by, person, { page: 'you', version: 1 })).status).toBe(307);
    return person;
  };

  const mailsOf = async (kind: string) =>
    (await table.items()).filter((item) => stringIn(item, 'kind') === kind);

  return {
    ...{ table, clock, world, documents, begun, by, from, ask, askedBy, codesFor, enter },
    ...{ openedBy, personIn, named, mailsOf },
  };
};
