import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { EditionFile } from '#shared/domain/call/edition.ts';
import { rehearsal } from '../../../../../infra/editions/rehearsal.ts';
import { planSeed } from '../../../../../infra/local/seed/plan-seed.ts';
import { pagesOf } from '../../../../support/text/pdf-text.ts';

const edition = EditionFile.parse(rehearsal);
const call = plannedCall(edition);
const now = call.opensAt + Math.floor((call.closesAt - call.opensAt) * (2 / 3));
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const seed = (count: number) => planSeed({ edition, call, count, now, digest });

const steps = seed(500);
const applied = steps.flatMap(({ act: { changes = [] } }) => changes.map(({ after }) => after));
const first = applied.filter(({ version }) => version === 1);

describe('the invented applicants of a local run', () => {
  test('are the same each time, so that two people see the same pages', () => {
    expect(seed(60)).toEqual(seed(60));
  });

  test('are as many as asked for, each with a reference of their own', () => {
    expect(first).toHaveLength(500);
    expect(new Set(first.map(({ reference }) => reference)).size).toBe(500);
  });

  test('come from every member city', () => {
    const cities = new Set(first.map(({ cityId }) => cityId));
    expect(edition.cities.filter(({ id }) => !cities.has(id))).toEqual([]);
  });

  test('leave the secretariat something of everything to do', () => {
    const states = new Set(applied.map(({ state }) => state));
    for (const state of [
      'submitted',
      'held-for-city',
      'held-as-duplicate',
      'held-for-check',
      'withdrawn',
    ] as const)
      expect(states).toContain(state);
    expect(first.some(({ cityId }) => cityId === undefined)).toBe(true);
    expect(steps.some(({ unreached }) => unreached)).toBe(true);
    expect(steps.some(({ mails }) => mails.some(({ state }) => state === 'given-up'))).toBe(true);
    expect(steps.some(({ act }) => act.draft?.kind === 'begun')).toBe(true);
    const nominations = new Set(first.map(({ endorsement }) => endorsement?.state));
    expect([...nominations].map(String).sort()).toEqual(
      ['endorsed', 'refused', 'requested', 'undefined'].sort(),
    );
  });

  test('who ask no supervisor bring a letter, about twenty of them, which lies where it says', () => {
    const files = steps.flatMap(({ file }) => file ?? []);
    expect(files.length).toBeGreaterThanOrEqual(15);
    expect(files.length).toBeLessThanOrEqual(30);
    const documents = first.flatMap((one) => {
      if (one.documents.length > 0) expect(one.endorsement).toBeUndefined();
      return one.documents;
    });
    expect(documents.map(({ key }) => key)).toEqual(files.map(({ key }) => key));
    for (const [index, { body, sha256 }] of files.entries()) {
      expect(documents[index]).toMatchObject({
        bytes: Buffer.byteLength(body),
        storedSha256: sha256,
      });
      expect(digest(body)).toBe(sha256);
    }
  });

  test('bring letters that PDF readers open', async () => {
    const [file] = steps.flatMap(({ file: one }) => one ?? []);
    const [text] = await pagesOf(Buffer.from(file?.body ?? ''));
    expect(text).toContain('Invented nomination letter for application');
  });

  test.each([
    ['Hangul', /\p{Script=Hangul}/u],
    ['Han', /\p{Script=Han}/u],
    ['Cyrillic', /\p{Script=Cyrillic}/u],
    ['Devanagari', /\p{Script=Devanagari}/u],
    ['Arabic', /\p{Script=Arabic}/u],
    ['Thai', /\p{Script=Thai}/u],
  ])('have names in %s beside those of their passports', (_, script) => {
    expect(first.some(({ answers }) => script.test(answers.nameInOwnScript))).toBe(true);
  });

  test('take no more places of a city than there are', () => {
    const taken = new Map<string, number>();
    for (const { act } of steps)
      for (const { cityId, kind } of act.moves ?? []) {
        const change = kind === 'take' ? 1 : kind === 'release' ? -1 : 0;
        taken.set(cityId, (taken.get(cityId) ?? 0) + change);
      }
    expect(Math.max(...taken.values())).toBeLessThanOrEqual(edition.perCity);
  });

  test('have applied while the call was open', () => {
    for (const { firstReceivedAt } of first) {
      expect(firstReceivedAt).toBeGreaterThanOrEqual(call.opensAt);
      expect(firstReceivedAt).toBeLessThan(now);
    }
  });
});
