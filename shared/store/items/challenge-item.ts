import { type CodeChallenge, codeWaits } from '#shared/domain/access/access-code.ts';
import { isListOf, isText } from '#shared/domain/shape.ts';
import {
  expiring,
  type Item,
  json,
  keyItem,
  keys,
  n,
  numberIn,
  s,
  stringIn,
} from '../engine/item.ts';
import { jsonIn } from '../engine/stored-json.ts';

export const readChallenge = (item: Item): CodeChallenge => ({
  reference: item['reference']?.S,
  address: item['address']?.S,
  others: jsonIn(item, 'others', isListOf(isText), []),
  codeDigest: stringIn(item, 'codeDigest'),
  isOfAddress: item['isOfAddress']?.BOOL ?? false,
  hasOpened: item['hasOpened']?.BOOL ?? false,
  tries: numberIn(item, 'tries') ?? 0,
  expiresAt: numberIn(item, 'endsAt') ?? 0,
});

export const challengeItem = (browserDigest: string, challenge: CodeChallenge): Item => ({
  ...keyItem(keys.challenge(browserDigest)),
  ...(challenge.reference === undefined ? {} : { reference: s(challenge.reference) }),
  ...(challenge.address === undefined ? {} : { address: s(challenge.address) }),
  others: json(challenge.others),
  codeDigest: s(challenge.codeDigest),
  isOfAddress: { BOOL: challenge.isOfAddress ?? false },
  tries: n(challenge.tries),
  endsAt: n(challenge.expiresAt),
  // Its mail may have to wait, and its time begins when that is sent.
  ...expiring(challenge.expiresAt + codeWaits),
});
