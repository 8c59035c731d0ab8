import { describe, expect, test } from 'vitest';
import type { Nomination } from '#shared/domain/draft/draft.ts';
import {
  type NominationPage,
  nominationPageAfter,
  nominationPageBefore,
} from '#shared/domain/draft/nomination-pages.ts';

const all = {
  'nomination-letter': 'application',
  headshot: 'application',
  passport: 'application',
} as const;
const letterAlone = { ...all, headshot: 'selection', passport: 'selection' } as const;

/** The pages from the question to Check. */
const way = (nomination: Nomination, collectAt: typeof all | typeof letterAlone) => {
  const pages: NominationPage[] = [];
  let page = nominationPageAfter('question', { nomination, collectAt });
  for (; page; page = nominationPageAfter(page, { nomination, collectAt })) pages.push(page);
  return pages;
};

describe('after the question of the nomination comes', () => {
  test.each([
    ['letter', ['nomination-letter']],
    ['endorsement', ['supervisor']],
    ['later', []],
    ['', []],
  ] as const)('what the answer "%s" needs, and then each file that is asked for', (answer, own) => {
    expect(way(answer, letterAlone)).toEqual(own);
    expect(way(answer, all)).toEqual([...own, 'headshot', 'passport']);
  });

  test('no page of a letter where it is collected from those who are selected', () => {
    const collectAt = { ...all, 'nomination-letter': 'selection' } as const;
    const asked = { nomination: 'letter', collectAt } as const;
    expect(nominationPageAfter('question', asked)).toBe('headshot');
  });
});

test('each page leads back to the one before it, and the first to the question', () => {
  const asked = { nomination: 'endorsement', collectAt: all } as const;
  expect(nominationPageBefore('passport', asked)).toBe('headshot');
  expect(nominationPageBefore('headshot', asked)).toBe('supervisor');
  expect(nominationPageBefore('supervisor', asked)).toBeUndefined();
});

test('from a page that the answer does not need one goes on as from the question', () => {
  const asked = { nomination: 'later', collectAt: all } as const;
  expect(nominationPageAfter('nomination-letter', asked)).toBe('headshot');
  expect(nominationPageBefore('nomination-letter', asked)).toBeUndefined();
});
