import type { SNSEventRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { settleMail } from '../../../functions/mailer/settle-mail.ts';
import {
  cookieOf,
  type Person,
  savePageOf,
  sendOf,
  wholeDraft,
  withdrawOf,
} from '../../support/builders/people.ts';
import { textOf } from '../../support/text/html.ts';
import { edition, openDesk } from '../../support/world/code-desk.ts';
import { browserHeaders } from '../../support/world/web.ts';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const notDelivered = 'could not deliver an email';

const openCall = async () => {
  const desk = await openDesk();
  const { by, clock, mailsOf, table, world } = desk;
  const settle = settleMail({
    ...world.delivery,
    unreachable: world.unreachable,
    now: () => clock.at,
  });

  /** SES says this of the latest mail of a kind to an address. */
  const hear = async (
    kind: string,
    to: string,
    event: string,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> => {
    const rows = (await mailsOf(kind)).filter((item) => stringIn(item, 'to') === to);
    const row = rows.toSorted((a, b) => Number(a['queuedAt']?.N) - Number(b['queuedAt']?.N)).at(-1);
    const tags = {
      owner: [stringIn(row, 'pk').replace('APPLICATION#', 'application-')],
      mail: [stringIn(row, 'sk').replace('MAIL#', '')],
    };
    expect(row).toBeDefined();
    const Message = JSON.stringify({ eventType: event, mail: { tags }, ...more });
    await settle({ Sns: { Message } } as SNSEventRecord);
  };
  const bounce = (kind: string, to: string) =>
    hear(kind, to, 'Bounce', { bounce: { bounceType: 'Permanent' } });

  const see = async (path: string, person?: Person): Promise<string> => {
    const cookie = person ? { cookie: cookieOf(person) } : {};
    const url = new URL(path, 'https://call.example');
    const answer = await by(url, { headers: { ...browserHeaders, ...cookie } });
    expect(answer.status).toBe(200);
    return textOf(await answer.text());
  };

  /** Somebody who has filled in every page, the page You once through the site. */
  const filled = async (email: string): Promise<Person> => {
    const person = await desk.begun({ email: 'first@city.gov' });
    const changes = { email };
    await savePageOf(by, person, { page: 'you', version: wholeDraft, changes });
    return person;
  };
  const notices = async () =>
    (await mailsOf('staff-notice')).map((item) => JSON.parse(stringIn(item, 'facts')).unreached);
  const unreachableNotices = async () => (await mailsOf('staff-unreached')).length;
  return { ...desk, table, hear, bounce, see, filled, notices, unreachableNotices };
};

const receiptOf = ({ session }: Person) => `/en/applications/${session.reference}`;

describe('an address that bounces while the form is filled in', () => {
  test('is named on the pages You and Check, with the way to mend it', async () => {
    const { bounce, filled, see } = await openCall();
    const person = await filled('gone@city.gov');
    expect(await see('/en/apply/you', person)).not.toContain(notDelivered);
    await bounce('draft-begun', 'gone@city.gov');
    for (const page of ['you', 'check']) {
      const said = await see(`/en/apply/${page}`, person);
      expect(said).toContain(`${notDelivered} to gone@city.gov`);
      expect(said).toContain('Change the email address');
    }
    expect(await see('/en/apply/motivation', person)).not.toContain(notDelivered);
  });

  test('is named on the receipt and in the staff notice, and in no mail of its own', async () => {
    const { bounce, by, filled, notices, see, unreachableNotices } = await openCall();
    const person = await filled('gone@city.gov');
    await bounce('draft-begun', 'gone@city.gov');
    expect((await sendOf(by, person, wholeDraft + 1)).status).toBe(307);
    const receipt = await see(receiptOf(person));
    expect(receipt).toContain(notDelivered);
    expect(receipt).not.toContain('gone@city.gov');
    expect(await notices()).toEqual(['yes']);
    await bounce('receipt', 'gone@city.gov');
    expect(await unreachableNotices()).toBe(0);
  });

  test('is named nowhere once it is corrected', async () => {
    const { bounce, by, filled, notices, see } = await openCall();
    const person = await filled('gone@city.gov');
    await bounce('draft-begun', 'gone@city.gov');
    const changes = { email: 'right@city.gov' };
    await savePageOf(by, person, { page: 'you', version: wholeDraft + 1, changes });
    for (const page of ['you', 'check'])
      expect(await see(`/en/apply/${page}`, person)).not.toContain(notDelivered);
    await sendOf(by, person, wholeDraft + 2);
    expect(await see(receiptOf(person))).not.toContain(notDelivered);
    expect(await notices()).toEqual([undefined]);
  });

  test('is named again where it is entered again, whatever its case', async () => {
    const { bounce, by, filled, see } = await openCall();
    const person = await filled('gone@city.gov');
    await bounce('draft-begun', 'gone@city.gov');
    for (const [index, email] of ['right@city.gov', 'Gone@city.gov'].entries())
      await savePageOf(by, person, {
        page: 'you',
        version: wholeDraft + 1 + index,
        changes: { email },
      });
    expect(await see('/en/apply/check', person)).toContain(`${notDelivered} to Gone@city.gov`);
  });

  test('is named no more once a code that was mailed to it opens the draft', async () => {
    const { bounce, filled, openedBy, personIn, see } = await openCall();
    await bounce('draft-begun', (await filled('back@city.gov')) && 'back@city.gov');
    const answer = await openedBy({ email: 'back@city.gov' });
    const person = personIn(answer, { values: new Map() });
    expect(await see('/en/apply/you', person)).not.toContain(notDelivered);
  });

  test.each([
    ['an out-of-office reply', 'Bounce', { bounce: { bounceType: 'Transient' } }],
    ['a complaint', 'Complaint', { complaint: { complaintFeedbackType: 'abuse' } }],
    ['a delivery', 'Delivery', {}],
  ])('is none that answered with %s', async (_, event, more) => {
    const { filled, hear, see } = await openCall();
    const person = await filled('there@city.gov');
    await hear('draft-begun', 'there@city.gov', event, more);
    expect(await see('/en/apply/you', person)).not.toContain(notDelivered);
  });
});

describe('an address that bounces after the application was sent', () => {
  test('is told to staff once, and on the receipt until the call is over', async () => {
    const { bounce, by, clock, filled, notices, see, unreachableNotices } = await openCall();
    const person = await filled('gone@city.gov');
    await sendOf(by, person, wholeDraft + 1);
    expect(await notices()).toEqual([undefined]);
    await bounce('receipt', 'gone@city.gov');
    await bounce('receipt', 'gone@city.gov');
    await bounce('draft-begun', 'gone@city.gov');
    expect(await unreachableNotices()).toBe(1);
    expect(await see(receiptOf(person))).toContain('then submit the change');
    clock.at = edition.graceEndsAt + 1;
    const late = await see(receiptOf(person));
    expect(late).toContain(notDelivered);
    expect(late).not.toContain('then submit the change');
  });

  test('is said of none that is withdrawn, nor of one that has another address', async () => {
    const { bounce, by, filled, see, unreachableNotices } = await openCall();
    const left = await filled('left@city.gov');
    await sendOf(by, left, wholeDraft + 1);
    await withdrawOf(by, left);
    await bounce('withdrawn', 'left@city.gov');
    const moved = await filled('moved@city.gov');
    await sendOf(by, moved, wholeDraft + 1);
    const changes = { email: 'new@city.gov' };
    await savePageOf(by, moved, { page: 'you', version: wholeDraft + 1, changes });
    await sendOf(by, moved, wholeDraft + 2);
    await bounce('address-changed', 'moved@city.gov');
    expect(await unreachableNotices()).toBe(0);
    for (const person of [left, moved])
      expect(await see(receiptOf(person))).not.toContain(notDelivered);
  });

  test('is not one of staff', async () => {
    const { bounce, by, filled, see, table } = await openCall();
    const person = await filled('grace@city.gov');
    await sendOf(by, person, wholeDraft + 1);
    await bounce('staff-notice', everyMember);
    expect((await table.items()).map((item) => stringIn(item, 'sk'))).not.toContain('UNREACHED');
    expect(await see(receiptOf(person))).not.toContain(notDelivered);
  });
});
