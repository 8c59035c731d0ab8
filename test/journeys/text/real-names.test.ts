import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { notListed } from '#shared/domain/call/city.ts';
import { fieldPages } from '#shared/domain/form/form-fields.ts';
import { mimeOf } from '#shared/mail/mime.ts';
import type { OutgoingMail } from '#shared/mail/send-mail.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { deliverMail } from '../../../functions/mailer/delivery/deliver-mail.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { cityNames, realNames } from '../../support/builders/names.ts';
import {
  hidden,
  peopleOf,
  postTo,
  savePageOf,
  sendOf,
  wholeDraft,
} from '../../support/builders/people.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf, valueIn } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const now = edition.opensAt + 60_000;

let logged: ReturnType<typeof capturedLog>;

beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const openWorld = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => now };
  const world = createWorld({ endpoint, ...parts });
  return { ...world, table, begun: peopleOf({ client: table.client, ...parts }).begun };
};

type World = Awaited<ReturnType<typeof openWorld>>;

/** Some keyboards make a letter and its marks one by one. */
const typedBy = (person: number, text: string): string =>
  person % 2 === 0 ? text : text.normalize('NFD');

/** The receipt as a mailbox gets it, read by a second library. */
const receiptOf = async ({ delivery }: World, reference: string) => {
  const sent: OutgoingMail[] = [];
  await deliverMail(
    { owner: { about: 'application', reference }, name: 'v1-receipt' },
    {
      ...delivery,
      send: async (mail) => {
        sent.push(mail);
        return { outcome: 'sent', messageId: 'm1' };
      },
    },
  );
  const [mail] = sent;
  if (!mail) throw new Error('no receipt was sent');
  return simpleParser(await mimeOf(mail));
};

/** Without the spaces of no width by which a mail keeps a name from becoming a link. */
const asRead = (said: string): string => said.replaceAll('\u200b', '');

/** Goes through the form under a name, from a city that the list does not have. */
const apply = async (world: World, person: number, name: string, city: string): Promise<void> => {
  const { fetch: by } = world;
  const [typedName, typedCity] = [typedBy(person, name), typedBy(person, city)];
  const values = {
    fullName: typedName,
    nameInOwnScript: typedName,
    email: `p${person}@city.gov`,
    city: notListed,
    otherCity: typedCity,
    country: typedCity,
  };
  const somebody = await world.begun(values, { isFilled: false });
  const { reference } = somebody.session;
  for (const [index, page] of fieldPages.entries()) {
    const saved = await savePageOf(by, somebody, { page, version: index + 1 });
    expect(saved.status, name).toBe(307);
  }
  const open = async (page: string) =>
    (await postTo(by, `/en/open/${page}`, hidden(somebody))).text();
  expect(valueIn(await open('you'), 'fullName')).toBe(typedName);
  expect(valueIn(await open('role-and-city'), 'otherCity')).toBe(typedCity);
  const check = textOf(await open('check'));
  // As it will be stored: in the one way of writing, whatever the keyboard made of it.
  expect(check).toContain(name);
  expect(check).toContain(city);
  expect((await sendOf(by, somebody, wholeDraft)).status).toBe(307);

  const data = await postTo(by, '/en/application/data', hidden(somebody));
  const { application } = JSON.parse(await data.text());
  expect(application.answers).toMatchObject({ fullName: name, nameInOwnScript: name });
  expect(application.answers).toMatchObject({ otherCity: city, country: city });

  const { text = '', html = '' } = await receiptOf(world, reference);
  const shown = textOf(html || '');
  for (const said of [text, shown].map(asRead)) {
    expect(said).toContain(`Dear ${name},`);
    expect(said).toContain(city);
  }
};

test(`U6 ${realNames.length} names in many scripts and ${cityNames.length} cities are stored, shown, mailed and handed out the same`, async () => {
  const world = await openWorld();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let person = next++; person < realNames.length; person = next++)
      await apply(
        world,
        person,
        realNames[person] ?? '',
        cityNames[person % cityNames.length] ?? '',
      );
  };
  await Promise.all([worker(), worker(), worker(), worker()]);

  const stored = (await world.table.items())
    .filter((item) => stringIn(item, 'sk') === 'APPLICATION')
    .map((item) => JSON.parse(stringIn(item, 'answers')));
  expect(stored.map(({ fullName }) => fullName).toSorted()).toEqual(realNames.toSorted());
  expect(new Set(stored.map(({ otherCity }) => otherCity))).toEqual(new Set(cityNames));
  const log = logged.lines.join('\n');
  expect(realNames.filter((name) => log.includes(name))).toEqual([]);
}, 120_000);

test('the names are 200 or more, in nine scripts or more, and the cities 60 or more', () => {
  const scripts =
    'Latin Cyrillic Hangul Han Devanagari Thai Arabic Ethiopic Georgian Greek Hebrew Tamil Bengali'.split(
      ' ',
    );
  expect(new Set(realNames).size).toBeGreaterThanOrEqual(200);
  expect(new Set(cityNames).size).toBeGreaterThanOrEqual(60);
  for (const script of scripts) {
    const letter = new RegExp(`\\p{Script=${script}}`, 'u');
    expect(realNames.filter((name) => letter.test(name)).length, script).toBeGreaterThan(1);
  }
});
