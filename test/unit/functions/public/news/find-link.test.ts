import { describe, expect, test } from 'vitest';
import { linkText, type NewsLink } from '#shared/domain/news/news-link.ts';
import { digest } from '#shared/runtime/digest.ts';
import { findConfirmation, findLeaver } from '../../../../../functions/public/news/find-link.ts';

const token = 'A'.repeat(43);
const expiresAt = 1_526_000_000_000;
const confirm: NewsLink = {
  purpose: 'confirm',
  subscriber: 'd1',
  id: 'K7Q2M9XAK7Q2M9XA',
  address: 'grace@kcca.go.ug',
  language: 'en',
  code: 'a digest',
  expiresAt,
};
const leave: NewsLink = { purpose: 'leave', subscriber: 'd1' };

/** The links by their digests, and how often the table was asked. */
const list = () => {
  const kept = new Map<string, NewsLink>([
    [digest(linkText('confirm', token)), confirm],
    [digest(linkText('leave', 'B'.repeat(43))), leave],
  ]);
  const asked: string[] = [];
  const links = async () => ({
    find: async (name: string) => {
      asked.push(name);
      return kept.get(name);
    },
  });
  return { links, asked, kept };
};
const at = (asked: string | undefined, receivedAt = expiresAt - 1) => ({
  params: { token: asked },
  receivedAt,
});

describe('a link that confirms an address', () => {
  test('is found until it is too old', async () => {
    expect(await findConfirmation(list(), at(token))).toBe(confirm);
    expect(await findConfirmation(list(), at(token, expiresAt))).toBeUndefined();
  });

  test('takes nobody off the list', async () => {
    expect(await findLeaver(list(), at(token))).toBeUndefined();
  });
});

describe('a link that leaves the list', () => {
  test('is found for as long as the list lives', async () => {
    const later = at('B'.repeat(43), expiresAt + 365 * 86_400_000);
    expect(await findLeaver(list(), later)).toBe('d1');
  });

  test('confirms no address', async () => {
    expect(await findConfirmation(list(), at('B'.repeat(43)))).toBeUndefined();
  });

  test('whose digest is of another purpose than its row is none', async () => {
    const { links, kept } = list();
    kept.set(digest(linkText('leave', token)), confirm);
    expect(await findLeaver({ links }, at(token))).toBeUndefined();
  });
});

test.each([
  ['nothing', undefined],
  ['an empty one', ''],
  ['one that is cut off', 'A'.repeat(42)],
  ['one with more behind it', `${'A'.repeat(43)}.`],
  ['one of other letters', 'é'.repeat(43)],
  ['a path', '../../../../etc/passwd'],
])('for a token that is %s the table is not asked', async (_what, wrong) => {
  const { links, asked } = list();
  expect(await findConfirmation({ links }, at(wrong))).toBeUndefined();
  expect(await findLeaver({ links }, at(wrong))).toBeUndefined();
  expect(asked).toEqual([]);
});
