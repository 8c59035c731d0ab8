import { type BegunSignIn, signInLasts } from '#shared/domain/people/sign-in.ts';
import { expiring, type Item, keyItem, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';
import { languageIn } from '../stored-language.ts';

/** `digest` is that of the state, which stands in no row. */
export const signInItem = (digest: string, begun: BegunSignIn): Item => ({
  ...keyItem(staffKeys.signIn(digest)),
  nonce: s(begun.nonce),
  verifier: s(begun.verifier),
  purpose: s(begun.purpose),
  returnTo: s(begun.returnTo),
  language: s(begun.language),
  begunAt: n(begun.begunAt),
  ...expiring(begun.begunAt + signInLasts),
});

export const readSignIn = (state: string, item: Item): BegunSignIn => ({
  state,
  nonce: stringIn(item, 'nonce'),
  verifier: stringIn(item, 'verifier'),
  purpose: stringIn(item, 'purpose') === 'again' ? 'again' : 'usual',
  returnTo: stringIn(item, 'returnTo'),
  language: languageIn(item),
  begunAt: numberIn(item, 'begunAt') ?? 0,
});
