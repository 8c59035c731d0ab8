import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import { searchedWords } from '#shared/domain/selection/words.ts';
import { s, stringIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { keyOfWord, type Listed } from '../items/staff/posting-item.ts';
import type { Place } from './entry-facts.ts';
import { filtering, inOrder } from './postings.ts';

/**
 * Rows of words that are looked at for a search of one word without a filter; a longer answer helps
 * nobody. With more words or a filter it is 1 MB, some 7,000 rows, which one request reads at most.
 */
const mostFound = 500;

/** What a search found, in order; `isCut` where more letters are needed to find all. */
export type SearchFound = Readonly<{ hits: readonly Listed[]; isCut: boolean }>;

/** Each application once, however many of its words begin so. */
const once = (keys: readonly string[]): readonly Listed[] =>
  [...new Set(keys)].map((key) => ({ key }));

/** After every word that begins as another: a word never has the last sign of Unicode. */
const endOf = (word: string): string => `${word}\u{10ffff}`;

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
      // As `begins_with`, for which the engine of the local run looks at the whole partition.
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :word AND :end',
      FilterExpression: condition,
      ProjectionExpression: keyOfWord,
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ExpressionAttributeValues: {
        ':pk': s(pk),
        ':word': s(driving),
        ':end': s(endOf(driving)),
        ...values,
      },
      ConsistentRead: true,
      ...(condition === undefined && { Limit: mostFound }),
    }),
  );
  return {
    hits: inOrder(sort, once(Items.map((item) => stringIn(item, keyOfWord)))),
    isCut: last !== undefined,
  };
};
