import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { factsOf } from '#shared/store/items/facts/read-facts.ts';
import {
  type Person,
  savePageOf,
  sendOf,
  wholeDraft,
  withdrawOf,
} from '../../support/builders/people.ts';
import { writtenMail } from '../../support/every/every-mail.ts';
import { queuedIn, violations } from '../../support/table/invariants.ts';
import { edition, openDesk } from '../../support/world/code-desk.ts';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const openCall = async () => {
  const desk = await openDesk();
  const { by, clock, mailsOf, table } = desk;

  /** Somebody whose application was sent, with this address. */
  const applied = async (email: string): Promise<Person> => {
    const person = await desk.begun({ email });
    expect((await sendOf(by, person, wholeDraft)).status).toBe(307);
    return person;
  };
  const save = async (person: Person, email: string, version: number) => {
    clock.at += 60_000;
    const saved = await savePageOf(by, person, { page: 'you', version, changes: { email } });
    expect(saved.status).toBe(307);
  };
  /** Changes the address on the page You and sends it; `version` is the draft's. */
  const change = async (person: Person, email: string, version: number) => {
    await save(person, email, version);
    expect((await sendOf(by, person, version + 1)).status).toBe(307);
  };
  /** Who was told that an application has another address, in the order of its versions. */
  const told = async (): Promise<readonly string[]> =>
    (await mailsOf('address-changed'))
      .toSorted((a, b) => stringIn(a, 'sk').localeCompare(stringIn(b, 'sk')))
      .map((item) => stringIn(item, 'to'));
  const receipts = async () => (await mailsOf('receipt')).map((item) => stringIn(item, 'to'));
  const broken = async () => {
    const items = await table.items();
    const posted = queuedIn(items);
    const { contacts, perCity: quota, graceEndsAt: lastInstant } = edition;
    const seen = { items, posted, acknowledged: [], contacts: contacts.length };
    return violations({ ...seen, quota, lastInstant });
  };
  return { ...desk, applied, save, change, told, receipts, broken };
};

describe('who changes the address and sends the change', () => {
  test('has both addresses told, each once', async () => {
    const { applied, change, told, receipts, mailsOf, broken } = await openCall();
    const person = await applied('old@city.gov');
    await change(person, 'new@city.gov', wholeDraft);
    expect(await told()).toEqual(['old@city.gov']);
    expect((await receipts()).toSorted()).toEqual(['new@city.gov', 'old@city.gov']);
    const [mail] = await mailsOf('address-changed');
    const facts = JSON.parse(stringIn(mail, 'facts'));
    const said = writtenMail(factsOf('address-changed', facts), 'en');
    expect(said.text).toContain(person.session.reference);
    expect(`${said.subject} ${said.text} ${stringIn(mail, 'facts')}`).not.toContain('new@');
    expect(await broken()).toEqual([]);
  });

  test('and changes it back has each told when it no longer counts', async () => {
    const { applied, change, told, broken, askedBy, codesFor } = await openCall();
    const person = await applied('old@city.gov');
    await change(person, 'new@city.gov', wholeDraft);
    await change(person, 'old@city.gov', wholeDraft + 1);
    expect(await told()).toEqual(['old@city.gov', 'new@city.gov']);
    await askedBy({ email: 'old@city.gov' });
    expect(await codesFor('old@city.gov')).toHaveLength(1);
    expect(await broken()).toEqual([]);
  });

  test('has the old one told while the application is on hold, too', async () => {
    const { applied, change, told, broken } = await openCall();
    for (let index = 0; index < edition.perCity; index += 1) await applied(`p${index}@city.gov`);
    const person = await applied('held@city.gov');
    await change(person, 'new@city.gov', wholeDraft);
    expect(await told()).toEqual(['held@city.gov']);
    expect(await broken()).toEqual([]);
  });

  test('and withdraws it has nobody told of the address once more', async () => {
    const { applied, by, change, told, mailsOf, broken } = await openCall();
    const person = await applied('old@city.gov');
    await change(person, 'new@city.gov', wholeDraft);
    expect((await withdrawOf(by, person)).status).toBeLessThan(400);
    expect(await told()).toEqual(['old@city.gov']);
    expect((await mailsOf('withdrawn')).map((item) => stringIn(item, 'to'))).toEqual([
      'new@city.gov',
    ]);
    expect(await broken()).toEqual([]);
  });

  test('in its case alone has nobody told: it is the same mailbox', async () => {
    const { applied, change, told, broken } = await openCall();
    await change(await applied('old@city.gov'), 'Old@city.gov', wholeDraft);
    expect(await told()).toEqual([]);
    expect(await broken()).toEqual([]);
  });
});

test('an address that was changed and not sent is told to nobody before', async () => {
  const { applied, save, told } = await openCall();
  await save(await applied('old@city.gov'), 'new@city.gov', wholeDraft);
  expect(await told()).toEqual([]);
});

describe('who asks for a code by the address of before', () => {
  const wayBack = async () => {
    const call = await openCall();
    const { mailsOf } = call;
    const said = async () =>
      (await mailsOf('no-application')).map((item) => ({
        to: stringIn(item, 'to'),
        ...writtenMail(factsOf('no-application', JSON.parse(stringIn(item, 'facts'))), 'en'),
      }));
    return { ...call, said };
  };

  test('is told that it was changed, and whom to write to', async () => {
    const { applied, change, askedBy, codesFor, said } = await wayBack();
    const person = await applied('old@city.gov');
    await change(person, 'new@city.gov', wholeDraft);
    await askedBy({ email: 'OLD@city.gov' });
    const [mail, ...more] = await said();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('used this address before');
    expect(mail?.text).toContain(person.session.reference);
    expect(mail?.text).toContain(edition.contacts[0]?.address);
    expect(mail?.text).not.toContain('new@');
    expect(await codesFor('old@city.gov')).toEqual([]);
  });

  test('is told so still after a later draft of the browser has named it, unsent', async () => {
    const { applied, change, save, askedBy, said } = await wayBack();
    const person = await applied('old@city.gov');
    await change(person, 'new@city.gov', wholeDraft);
    await save(person, 'old@city.gov', wholeDraft + 1);
    await askedBy({ email: 'old@city.gov' });
    expect((await said())[0]?.text).toContain(person.session.reference);
  });

  test('gets the code of an application of their own, and not word of another', async () => {
    const { applied, change, askedBy, codesFor, said } = await wayBack();
    await change(await applied('old@city.gov'), 'new@city.gov', wholeDraft);
    await applied('old@city.gov');
    await askedBy({ email: 'old@city.gov' });
    expect(await codesFor('old@city.gov')).toHaveLength(1);
    expect(await said()).toEqual([]);
  });

  test('and whoever was never named is told that nothing is known', async () => {
    const { applied, change, askedBy, said } = await wayBack();
    await change(await applied('old@city.gov'), 'new@city.gov', wholeDraft);
    await askedBy({ email: 'other@city.gov' });
    expect((await said())[0]?.subject).toBe('We could not find an application with this address');
  });
});
