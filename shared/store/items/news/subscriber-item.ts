import type { Language } from '#shared/domain/call/language.ts';
import type { Asked, NewsState, Subscriber } from '#shared/domain/news/news.ts';
import { type Item, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { tableKeys } from '../../table.ts';
import { languageIn } from '../stored-language.ts';

const newsStates: readonly NewsState[] = ['asked', 'confirmed', 'left'];

export const newsStateIn = (item: Item): NewsState => {
  const found = newsStates.find((state) => state === stringIn(item, 'state'));
  if (!found) throw new Error('the list holds an address in an unknown state');
  return found;
};

/** What is kept of an address on the list. */
export const asked = (item: Item): Asked => ({
  id: stringIn(item, 'id'),
  state: newsStateIn(item),
  asks: numberIn(item, 'asks') ?? 0,
  mailedAt: (item['mailedAt']?.L ?? []).map(({ N }) => Number(N)),
});

/** Whose row of the list it is. */
export const digestOf = (item: Item): string => {
  const sk = stringIn(item, 'sk');
  return sk.slice(sk.indexOf('#') + 1);
};

export const subscriberOf = (item: Item): Subscriber => ({
  digest: digestOf(item),
  id: stringIn(item, 'id'),
  address: stringIn(item, 'address'),
  language: languageIn(item),
  confirmedAt: numberIn(item, 'confirmedAt') ?? 0,
  isCarried: item['carriedAt'] !== undefined,
  told: new Set(item['told']?.SS ?? []),
});

type Confirmed = Readonly<{ id: string; address: string; language: Language; confirmedAt: number }>;

/** The attributes that put an address on the list, for updates. */
export const confirmedAs =
  '#state = :confirmed, id = if_not_exists(id, :id), #address = :address, #language = :language, confirmedAt = :confirmedAt';

export const confirmedNames = {
  '#state': 'state',
  '#address': 'address',
  '#language': 'language',
  '#until': tableKeys.timeToLive,
} as const;

export const confirmedValues = ({ id, address, language, confirmedAt }: Confirmed): Item => ({
  ':confirmed': s('confirmed'),
  ':id': s(id),
  ':address': s(address),
  ':language': s(language),
  ':confirmedAt': n(confirmedAt),
});

/** The update that takes an address off the list and erases it there, where `only` holds as well. */
export const leaving = (leftAt: number, only?: Readonly<{ condition: string; values?: Item }>) => ({
  UpdateExpression: 'SET #state = :left, leftAt = :leftAt REMOVE #address',
  ConditionExpression: `#state = :confirmed${only ? ` AND ${only.condition}` : ''}`,
  ExpressionAttributeNames: { '#state': 'state', '#address': 'address' },
  ExpressionAttributeValues: {
    ':left': s('left'),
    ':confirmed': s('confirmed'),
    ':leftAt': n(leftAt),
    ...only?.values,
  },
});
