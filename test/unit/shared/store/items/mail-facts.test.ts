import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isToStaff } from '#shared/domain/acts/mails/hand-on.ts';
import { type MailKind, mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
import { factsOf } from '#shared/store/items/facts/read-facts.ts';
import type { StoredFacts } from '#shared/store/items/facts/stored-facts.ts';
import { storedFacts } from '#shared/store/items/facts/write-facts.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { mailKindIn } from '#shared/store/items/mails/mail-kind-item.ts';
import { claimedMail, mailNameOf } from '#shared/store/items/mails/queued-mail.ts';
import { anyFacts } from '../../../../support/builders/any-facts.ts';
import { kindAndFacts } from '../../../../support/builders/facts.ts';
import { everyMail } from '../../../../support/every/every-mail.ts';
import { rowsOfLastRelease } from '../../../../support/table/rows-of-last-release.ts';

const rows = Object.entries(rowsOfLastRelease.mails);

const nameIn = (row: (typeof rows)[number][1]) =>
  mailNameOf(stringIn(row, 'pk'), stringIn(row, 'sk'));

describe('a mail that the release before has queued', () => {
  test('is there of every kind', () => {
    expect(new Set(rows.map(([, row]) => mailKindIn(row)))).toEqual(new Set(mailKinds));
  });

  test.each(rows)('is read, and would be stored with the same facts: %s', (_, row) => {
    const kind = mailKindIn(row) ?? 'code';
    const stored: StoredFacts = JSON.parse(stringIn(row, 'facts'));
    expect(storedFacts(factsOf(kind, stored))).toEqual(stored);
  });

  test.each(rows)('can be claimed and sent: %s', (_, row) => {
    const mail = claimedMail(nameIn(row), row);
    expect(mail).toMatchObject({ kind: stringIn(row, 'kind'), to: stringIn(row, 'to') });
  });
});

/** Facts that the release before did not store; it passes over them. */
const addedSince: Readonly<Partial<Record<MailKind, readonly string[]>>> = {
  receipt: ['nomination'],
};

/** A row as the release before would have written it: byte for byte, but for the facts added since. */
const asBefore = (row: Item | undefined): Item | undefined => {
  const added = addedSince[mailKindIn(row ?? {}) ?? 'code'];
  if (!row || !added) return row;
  const facts = Object.entries(JSON.parse(stringIn(row, 'facts')));
  const known = Object.fromEntries(facts.filter(([name]) => !added.includes(name)));
  return { ...row, facts: { S: JSON.stringify(known) } };
};

describe('a mail that is queued today', () => {
  const [toStaff, toOne] = [true, false].map((wanted) =>
    everyMail.filter(({ mail }) => isToStaff(mail) === wanted),
  );

  test.each(toOne ?? [])(
    'stands in its row byte for byte as it did before: $name',
    ({ name, mail }) => {
      expect(asBefore(queueMail('a table', mail).Put?.Item)).toEqual(rowsOfLastRelease.mails[name]);
    },
  );

  test.each(toStaff ?? [])(
    'says what it did before, once, to the staff as a whole: $name',
    ({ name, mail }) => {
      const { sk, to, dueShard, ...said } = queueMail('a table', mail).Put?.Item ?? {};
      const before = rowsOfLastRelease.mails[name] ?? {};
      expect(before).toMatchObject(said);
      expect([`${sk?.S}-1`, to?.S]).toEqual([stringIn(before, 'sk'), everyMember]);
      expect(dueShard?.S).toMatch(/^DUE#[0-3]$/);
    },
  );
});

describe('the facts of a mail', () => {
  test.each(mailKinds)('come back from a row as they went in: %s', (kind: MailKind) => {
    const facts: fc.Arbitrary<unknown> = anyFacts[kind];
    fc.assert(
      fc.property(facts, (given) => {
        const mail = { kind, facts: given } as Parameters<typeof storedFacts>[0];
        expect(factsOf(kind, storedFacts(mail))).toEqual(mail);
      }),
    );
  });

  test('that a later release has added are passed over', () => {
    const stored = { ...storedFacts(kindAndFacts('receipt')), weather: 'fair' };
    expect(factsOf('receipt', stored)).toEqual(kindAndFacts('receipt'));
  });

  test('that the first releases did not store are as they were then', () => {
    const first = {
      reference: 'K7M2Q9XD',
      name: 'Grace Nakato',
      city: 'Kampala',
      cityZone: 'Africa/Kampala',
      receivedAt: '1526569087000',
      lateBySeconds: '0',
    };
    expect(factsOf('receipt', first).facts).toMatchObject({
      closesAt: undefined,
      isRevised: false,
      documents: [],
      at: 1_526_569_087_000,
    });
  });

  test('do not compile where one is misspelt', () => {
    // @ts-expect-error
    expect(kindAndFacts('receipt', { recievedAt: 1 }).facts).toHaveProperty('recievedAt');
    // @ts-expect-error
    expect(kindAndFacts('receipt').facts.recievedAt).toBeUndefined();
  });
});

describe('a row of which no mail can be made', () => {
  const row = rowsOfLastRelease.mails['a receipt'] ?? {};
  const claimed = (changes: typeof row) => claimedMail(nameIn(row), { ...row, ...changes });

  test.each(['reference', 'name', 'city', 'receivedAt', 'lateBySeconds'])(
    'names the mail and its missing %s, and nothing that people typed',
    (fact) => {
      const { [fact]: _, ...rest }: StoredFacts = JSON.parse(stringIn(row, 'facts'));
      const mail = claimed({ facts: { S: JSON.stringify(rest) } });
      expect(mail).toMatchObject({ name: 'v1-receipt', attempt: 0 });
      expect(mail).not.toHaveProperty('kind');
      expect('why' in mail && mail.why).toBe(`v1-receipt: the fact "${fact}" is missing`);
    },
  );

  test('is one of a kind that is not known', () => {
    const mail = claimed({ kind: { S: 'receipt-by-pigeon' } });
    expect('why' in mail && mail.why).toContain('"receipt-by-pigeon" is none that is known');
  });

  test.each([
    ['no JSON', 'Grace'],
    ['no object', '["Grace"]'],
    ['a number among its texts', '{"name":7}'],
  ])('is one whose facts are %s', (_, facts) => {
    const mail = claimed({ facts: { S: facts } });
    expect('why' in mail && mail.why).toMatch(/MAIL#v1-receipt holds no readable "facts"$/);
  });

  test('is one whose time is no number', () => {
    const facts = { ...JSON.parse(stringIn(row, 'facts')), receivedAt: 'noon' };
    const mail = claimed({ facts: { S: JSON.stringify(facts) } });
    expect('why' in mail && mail.why).toContain('the fact "receivedAt" is no number');
  });
});

test('the key of a mail tells whom it is about, and one of nobody’s is refused', () => {
  const nameOf = (pk: string) => mailNameOf(pk, 'MAIL#v1').owner;
  expect(nameOf('APPLICATION#K7M2Q9XD')).toEqual({ about: 'application', reference: 'K7M2Q9XD' });
  expect(nameOf('CALL')).toEqual({ about: 'call' });
  expect(nameOf('VISITOR#a-b')).toEqual({ about: 'visitor', id: 'a-b' });
  expect(nameOf('SUBSCRIBER#K7')).toEqual({ about: 'subscriber', id: 'K7' });
  expect(() => nameOf('PERSON#secret')).toThrow('partition PERSON');
});
