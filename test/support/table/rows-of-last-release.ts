import { readFileSync } from 'node:fs';
import type { Item } from '#shared/store/engine/item.ts';

type Rows = Readonly<Record<string, Item>>;

/**
 * Rows as the release before has written them, by what they are of. They were taken from its own
 * writers and are never written anew: what is stored outlives every release.
 */
export const rowsOfLastRelease: Readonly<Record<'mails' | 'applications' | 'drafts', Rows>> =
  JSON.parse(readFileSync('test/fixtures/rows-of-last-release.json', 'utf8'));
