import type { Naming } from '#shared/domain/acts/act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { duplicateKeyMoves, duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import { notListed } from '#shared/domain/call/city.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { isCompared } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Carriers, Fingerprint } from '#shared/domain/records/intake-snapshot.ts';
import { digest } from '../digest.ts';
import { addressDigest } from './address-digest.ts';

type Compared = Pick<Fingerprint, 'duplicateKeys' | 'cityId'>;

/** What is looked up in the table of the answers: as digests, so that no key holds an address. */
export const comparedOf = (answers: Answers): Compared => ({
  duplicateKeys: duplicateKeys(answers).map(digest),
  cityId: answers.city === notListed ? undefined : answers.city,
});

/** The duplicate keys that an application holds for later ones: none if it is not compared. */
export const carriedBy = ({ state, answers }: Application): readonly string[] =>
  isCompared(state) ? comparedOf(answers).duplicateKeys : [];

/** The fingerprint of a draft: it is one form, however often it is sent. */
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
 * The rows by which an application that was `before` is found from now on: the duplicate key of its
 * address, or a row of its own if it is not compared or that key is full.
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
