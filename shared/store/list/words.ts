import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import { searchedWords } from '#shared/domain/selection/words.ts';
import { s } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { type Hit, readHit } from '../items/staff/posting-item.ts';
import type { Place } from './entry-facts.ts';
import { filtering, inOrder } from './postings.ts';

/**
 * Rows of words that are looked at for a search of one word without a filter; a longer answer helps
 * nobody. With more words or a filter it is 1 MB, some 7,000 rows, which one request reads at most.
 */
const mostFound = 500;

/** What a search found, in order; `isCut` where more letters are needed to find all. */
export type SearchFound = Readonly<{ hits: readonly Hit[]; isCut: boolean }>;

/** Each application once, however many of its words begin so. */
const once = (hits: readonly Hit[]): readonly Hit[] => [
  ...new Map(hits.map((hit) => [hit.key, hit])).values(),
];

/** The word that fewest have, as far as its length tells. */
const longest = (words: readonly string[]): string | undefined =>
  words.toSorted((one, other) => [...other].length - [...one].length)[0];

/** Whether a word is long enough to be looked for: one letter is, of scripts with thousands of them. */
const isLongEnough = (word: string): boolean => [...word].length > 1 || /[^\p{ASCII}]/u.test(word);

/** Looks for applications that have every word, by its beginning; one request, strongly consistent. */
export const readWords = async (
  { client, table }: Place,
  { search, filters, sort }: ListQuery,
): Promise<SearchFound> => {
  const words = searchedWords(search);
  const driving = longest(words);
  if (driving === undefined) return { hits: [], isCut: false };
  if (!isLongEnough(driving)) return { hits: [], isCut: true };
  const others = words.filter((word) => word !== driving);
  const { condition, names, values } = filtering(filters, others);
  const { pk } = staffKeys.word(driving, '');
  const { Items = [], LastEvaluatedKey: last } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :word)',
      FilterExpression: condition,
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ExpressionAttributeValues: { ':pk': s(pk), ':word': s(driving), ...values },
      ConsistentRead: true,
      ...(condition === undefined && { Limit: mostFound }),
    }),
  );
  return { hits: inOrder(sort, once(Items.map(readHit))), isCut: last !== undefined };
};
