import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { type Item, numberIn, stringIn } from '#shared/store/engine/item.ts';
import {
  applicationItem,
  auditItem,
  countedShardOf,
  isCounted,
  readApplication,
  versionItem,
} from '#shared/store/items/application-item.ts';
import { countedShards, uncheckedShards } from '#shared/store/table.ts';
import { anyApplication } from '../../../../support/builders/any-records.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';

const sample = sampleApplication();
const row = applicationItem(sample);
const without = (name: string): Item =>
  Object.fromEntries(Object.entries(row).filter(([one]) => one !== name));

describe('an application', () => {
  test('comes back from the table as it went in, whatever was answered in whatever script', () => {
    fc.assert(
      fc.property(anyApplication, (application) => {
        expect(readApplication(applicationItem(application))).toEqual(application);
      }),
    );
  });

  test('comes back as it went in from the row of a version that counts no longer', () => {
    fc.assert(
      fc.property(anyApplication, (application) => {
        const version = versionItem(application);
        expect(readApplication(version)).toEqual(application);
        expect(stringIn(version, 'pk')).toBe(stringIn(applicationItem(application), 'pk'));
        expect(version).not.toHaveProperty('dueShard');
      }),
    );
  });

  test('that has no city, turn, clearance or endorser has no attribute of them', () => {
    const { cityId: _, ...nowhere } = sample;
    const item = applicationItem({ ...nowhere, cityId: undefined });
    for (const name of ['cityId', 'heldSince', 'cleared', 'endorsement'])
      expect(item).not.toHaveProperty(name);
  });
});

describe('the count of applications', () => {
  test.each(applicationStates)('finds one that is %s in one partition, or in none', (state) => {
    const application = { ...sample, state };
    const item = applicationItem(application);
    const shard = stringIn(item, 'dueShard');
    const isIn = state !== 'withdrawn' && state !== 'duplicate';
    if (!isIn) expect(item).not.toHaveProperty('dueShard');
    else expect(state === 'held-for-check' ? uncheckedShards : countedShards).toContain(shard);
    expect(isCounted(application)).toBe(isIn);
  });

  test('finds each by when it first came, in one partition whatever becomes of its answers', () => {
    fc.assert(
      fc.property(anyApplication, anyApplication, (one, other) => {
        const { reference, state } = one;
        expect(countedShardOf({ ...other, reference, state })).toBe(countedShardOf(one));
        if (isCounted(one))
          expect(numberIn(applicationItem(one), 'dueAt')).toBe(one.firstReceivedAt);
      }),
    );
  });

  test('is spread over all of its partitions', () => {
    const found = new Set(
      ['K7M2Q9XD', 'K7M2Q9XE', 'K7M2Q9XF', 'K7M2Q9XG'].map((reference) =>
        countedShardOf({ ...sample, reference }),
      ),
    );
    expect(found.size).toBe(countedShards.length);
  });
});

describe('an application that an early release wrote', () => {
  test('was first received when it was received, where it says nothing else', () => {
    expect(readApplication(without('firstReceivedAt')).firstReceivedAt).toBe(sample.receivedAt);
  });

  test.each([
    ['documents', 'documents', []],
    ['cityWasFull', 'cityWasFull', false],
    ['lateBySeconds', 'lateBySeconds', 0],
    ['version', 'version', 1],
  ] as const)('that has no %s is read all the same', (name, field, read) => {
    expect(readApplication(without(name))[field]).toEqual(read);
  });

  test.each(['answers', 'declared', 'flags'])('that has no %s is refused by its key', (name) => {
    expect(() => readApplication(without(name))).toThrow(
      `APPLICATION#K7M2Q9XD APPLICATION holds no readable "${name}"`,
    );
  });

  test.each(['', 'shortlisted', 'Submitted'])('in the state "%s" is refused', (state) => {
    expect(() => readApplication({ ...row, state: { S: state } })).toThrow('no known state');
  });
});

describe('whatever stands where JSON should', () => {
  const names = [
    'answers',
    'declared',
    'consented',
    'flags',
    'documents',
    'cleared',
    'endorsement',
  ];
  const anything = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.json({ maxDepth: 2 }),
    fc.constantFrom('null', '0', '[]', '{}', '[null]', '"Grace Nakato"'),
  );

  test('is read, or refused by the key of the row, without a word of what it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anything, (name, S) => {
        try {
          readApplication({ ...row, [name]: { S } });
        } catch (error) {
          expect(String(error)).toBe(
            `Error: APPLICATION#K7M2Q9XD APPLICATION holds no readable "${name}"`,
          );
        }
      }),
    );
  });
});

describe('the row of a change', () => {
  const audit = {
    by: 'applicant',
    at: 7,
    transition: 'revise',
    from: 'submitted',
    to: 'submitted',
    version: 12,
  } as const;

  test('stands under the version that it made, in the order of versions', () => {
    expect(stringIn(auditItem('K7M2Q9XD', audit), 'sk')).toBe('AUDIT#000012');
    const keyOf = (version: number) => stringIn(auditItem('K7', { ...audit, version }), 'sk');
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (a, b) => {
        expect(keyOf(a) < keyOf(b)).toBe(a < b);
      }),
    );
  });

  test('that took no version stands before all others, under a name of its own', () => {
    const aside = stringIn(auditItem('K7M2Q9XD', { ...audit, version: 0 }, 'expired-5'), 'sk');
    expect(aside).toBe('AUDIT#000000#expired-5');
    expect(aside < stringIn(auditItem('K7M2Q9XD', { ...audit, version: 1 }), 'sk')).toBe(true);
  });
});
