import type { Audience } from '#shared/domain/acts/window-preview.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { isExpired } from '../engine/item.ts';
import { readDraft } from '../items/draft-item.ts';
import type { UnsentDrafts } from './unsent-drafts.ts';

type Drafts = Pick<Audience, 'drafts' | 'draftsWithAddress' | 'isWhole'>;

type Sources = Readonly<{
  unsentDrafts: Pick<UnsentDrafts, 'pages'>;
  newsList: Readonly<{ size: () => Promise<number> }>;
}>;

const countDrafts = async (
  { pages }: Sources['unsentDrafts'],
  now: number,
  mostPages: number,
): Promise<Drafts> => {
  let [drafts, draftsWithAddress, read] = [0, 0, 0];
  for await (const { rows, next } of pages()) {
    for (const item of rows.filter((one) => !isExpired(one, now))) {
      drafts += 1;
      if (addressIn(readDraft(item).values['email']) !== undefined) draftsWithAddress += 1;
    }
    read += 1;
    if (read >= mostPages && next !== undefined)
      return { drafts, draftsWithAddress, isWhole: false };
  }
  return { drafts, draftsWithAddress, isWhole: true };
};

/**
 * Counts who hears of a moved deadline. Reads `mostPages` megabytes of the table at most, each in
 * about 0.1 s, since a page waits for it; commands read it all.
 */
export const countAudience = async (
  { unsentDrafts, newsList }: Sources,
  now: number,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<Audience> => {
  const [subscribers, drafts] = await Promise.all([
    newsList.size(),
    countDrafts(unsentDrafts, now, mostPages),
  ]);
  return { subscribers, ...drafts };
};
