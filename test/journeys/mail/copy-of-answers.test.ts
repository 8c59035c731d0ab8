import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordingField } from '#shared/applicant/session.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { stampField } from '../../../functions/applicants/parts/fields/work.tsx';
import { issueStamp } from '../../../functions/applicants/parts/form-ticket.ts';
import {
  hidden,
  type Person,
  postTo,
  savePageOf,
  sendOf,
  wholeDraft,
} from '../../support/builders/people.ts';
import { boxes } from '../../support/every/every-post.ts';
import { valueIn } from '../../support/text/html.ts';
import { openDesk } from '../../support/world/code-desk.ts';
import { secret } from '../../support/world/world.ts';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const grace = 'grace.nakato@kcca.go.ug';

const openCall = async () => {
  const desk = await openDesk();
  const { by, mailsOf } = desk;
  const sendTicked = (person: Person, version: number, more: [string, string][] = []) => {
    const longAgo = Date.parse('2018-01-01T00:00Z');
    const stamp: [string, string] = [
      stampField,
      issueStamp(secret, person.session.reference, longAgo),
    ];
    return postTo(by, '/en/apply/check', [
      ...hidden(person, version),
      stamp,
      ...boxes,
      ['wantsCopy', 'yes'],
      ...more,
    ]);
  };
  const askCopy = (person: Person) => postTo(by, '/en/application/copy', hidden(person));
  const copies = async () => (await mailsOf('answers-copy')).map((item) => stringIn(item, 'to'));
  /** Whoever reads the mailbox opens what was begun under its address, by a code. */
  const owner = async (person: Person, email = grace): Promise<Person> =>
    desk.personIn(
      await desk.openedBy({ reference: person.session.reference, asks: 'yes' }, email),
      person,
    );
  return { ...desk, sendTicked, askCopy, copies, owner };
};

describe('B12 a stranger who types the address of somebody', () => {
  test('has no copy of what they wrote sent there, by the tick or by the button', async () => {
    const { begun, sendTicked, askCopy, copies } = await openCall();
    const stranger = await begun({ email: grace });
    expect((await sendTicked(stranger, wholeDraft)).status).toBe(307);
    expect((await askCopy(stranger)).status).toBe(409);
    expect(await copies()).toEqual([]);
  });

  test('cannot turn the copy of their own address to another', async () => {
    const { by, begun, sendTicked, askCopy, copies, owner } = await openCall();
    const stranger = await owner(await begun({ email: 'stranger@city.gov' }), 'stranger@city.gov');
    const changes = { email: grace };
    await savePageOf(by, stranger, { page: 'you', version: wholeDraft, changes });
    expect((await sendTicked(stranger, wholeDraft + 1)).status).toBe(307);
    expect((await askCopy(stranger)).status).toBe(409);
    expect(await copies()).toEqual([]);
  });
});

describe('who has opened an application by a code', () => {
  test('gets a copy with it by a tick', async () => {
    const { begun, sendTicked, copies, owner } = await openCall();
    const person = await owner(await begun({ email: grace }));
    expect((await sendTicked(person, wholeDraft)).status).toBe(307);
    expect(await copies()).toEqual([grace]);
  });

  test('need not ask for it again where the declarations have changed meanwhile', async () => {
    const { begun, sendTicked, copies, owner } = await openCall();
    const person = await owner(await begun({ email: grace }));
    const answer = await sendTicked(person, wholeDraft, [[wordingField, 'en of yesterday']]);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(valueIn(html, 'wantsCopy')).toBe('yes');
    expect(valueIn(html, 'wantsNews')).toBe('');
    expect(await copies()).toEqual([]);
  });

  test('gets no copy unasked', async () => {
    const { begun, by, copies, owner } = await openCall();
    const person = await owner(await begun({ email: grace }));
    expect((await sendOf(by, person, wholeDraft)).status).toBe(307);
    expect(await copies()).toEqual([]);
  });

  test('gets one from the page of the application, three in a day', async () => {
    const { begun, by, clock, askCopy, copies, owner } = await openCall();
    const begunBy = await begun({ email: grace });
    expect((await sendOf(by, begunBy, wholeDraft)).status).toBe(307);
    const person = await owner(begunBy);
    for (const status of [200, 200, 200, 429]) {
      clock.at += 60_000;
      const answer = await askCopy(person);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(
        status === 200 ? 'We are emailing you a copy' : '3 copies today',
      );
    }
    expect(await copies()).toEqual([grace, grace, grace]);
  });

  test('by ticks and by the button together gets three in a day, and every change is sent', async () => {
    const { begun, by, clock, sendTicked, askCopy, copies, owner } = await openCall();
    const person = await owner(await begun({ email: grace }));
    const check = async () => (await postTo(by, '/en/open/check', hidden(person))).text();
    expect(await check()).toContain('name="wantsCopy"');
    expect((await sendTicked(person, wholeDraft)).status).toBe(307);
    for (const status of [200, 200, 429]) {
      clock.at += 60_000;
      expect((await askCopy(person)).status).toBe(status);
    }
    const changes = { phone: '+256 772 000 009' };
    await savePageOf(by, person, { page: 'you', version: wholeDraft, changes });
    const html = await check();
    expect(html).toContain('3 copies today');
    expect(html).not.toContain('name="wantsCopy"');
    expect((await sendTicked(person, wholeDraft + 1)).status).toBe(307);
    expect(await copies()).toEqual([grace, grace, grace]);

    clock.at += 86_400_000;
    expect(await check()).toContain('name="wantsCopy"');
  });
});
