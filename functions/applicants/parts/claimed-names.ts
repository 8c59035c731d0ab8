import type { Naming } from '#shared/domain/acts/act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { duplicateKeyMoves, duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import { notListed } from '#shared/domain/call/city.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { isCompared } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Carriers, Fingerprint } from '#shared/domain/records/intake-snapshot.ts';
import { digest } from '#shared/runtime/digest.ts';
import { addressDigest } from './address-digest.ts';

type Compared = Pick<Fingerprint, 'duplicateKeys' | 'cityId'>;

/** What of the answers is looked for in the table: by digests, so that it holds no address as a key. */
export const comparedOf = (answers: Answers): Compared => ({
  duplicateKeys: duplicateKeys(answers).map(digest),
  cityId: answers.city === notListed ? undefined : answers.city,
});

/** The duplicate keys that an application carries for others who come: none where it is not compared. */
export const carriedBy = ({ state, answers }: Application): readonly string[] =>
  isCompared(state) ? comparedOf(answers).duplicateKeys : [];

/** What a draft is known by: it is one form, however often it is sent. */
export const printOfDraft = (answers: Answers, reference: string): Fingerprint => ({
  form: digest(`draft ${reference}`),
  answers: digest(JSON.stringify(answers)),
  ...comparedOf(answers),
  own: reference,
});

const formerAddressOf = (
  { answers }: Application,
  before: Application | undefined,
): string | undefined => {
  const was = before && addressDigest(before.answers.email);
  return was === addressDigest(answers.email) ? undefined : was;
};

/**
 * How an application is found from now on that stood as `before`: by the duplicate key of its address,
 * or by a row of its own where it is not compared or that key has as many carriers as it takes.
 */
export const namingOf = (
  after: Application,
  carriers: Carriers,
  before?: Application | undefined,
): Naming => {
  const { reference, answers } = after;
  const is = carriedBy(after);
  const was = before ? carriedBy(before) : [];
  const moves = duplicateKeyMoves(reference, { carriers, was, is });
  const [ofAddress = ''] = is;
  const named =
    moves.find(({ duplicateKey }) => duplicateKey === ofAddress)?.after ?? carriers[ofAddress];
  const isNamed = named?.includes(reference) ?? false;
  return {
    duplicateKeys: moves,
    address: isNamed ? undefined : addressDigest(answers.email),
    formerAddress: formerAddressOf(after, before),
  };
};
