import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Audience } from '#shared/domain/acts/window-preview.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { isExpired } from '../engine/item.ts';
import { readDraft } from '../items/draft-item.ts';
import { newsListStore } from '../news/news-list.ts';
import { unsentDraftStore } from './unsent-drafts.ts';

type Drafts = Pick<Audience, 'drafts' | 'draftsWithAddress' | 'isWhole'>;

export type AudienceStore = ReturnType<typeof audienceStore>;

/** Who hears of a moved deadline. */
export const audienceStore = (client: DynamoDBClient, table: string) => {
  const countDrafts = async (now: number, mostPages: number): Promise<Drafts> => {
    let [drafts, draftsWithAddress, pages] = [0, 0, 0];
    for await (const { rows, next } of unsentDraftStore(client, table).pages()) {
      for (const item of rows.filter((one) => !isExpired(one, now))) {
        drafts += 1;
        if (addressIn(readDraft(item).values['email']) !== undefined) draftsWithAddress += 1;
      }
      pages += 1;
      if (pages >= mostPages && next !== undefined)
        return { drafts, draftsWithAddress, isWhole: false };
    }
    return { drafts, draftsWithAddress, isWhole: true };
  };

  return {
    /**
     * Counts them. Reads `mostPages` megabytes of the table at most, each in about 0.1 s: a page
     * waits for it.
     */
    count: async (now: number, mostPages = Number.POSITIVE_INFINITY): Promise<Audience> => {
      const [subscribers, drafts] = await Promise.all([
        newsListStore(client, table).size(),
        countDrafts(now, mostPages),
      ]);
      return { subscribers, ...drafts };
    },
  };
};
