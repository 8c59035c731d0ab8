import { notListed } from '../call/city.ts';
import type { Answers } from '../form/application-form.ts';
import { withoutCase } from '../form/folded-address.ts';
import { folded, nameForms } from './folded-name.ts';

/**
 * The duplicate key of an address. Whoever looks for an applicant by address makes the key here.
 */
export const addressKey = (address: string): string => `address ${withoutCase(address)}`;

/**
 * What two applications of one person have in common: the mailbox, or the name (however it is
 * spelled) and the city. The mailbox comes first. Staff look at the pair; nobody is refused because
 * of it.
 */
export const duplicateKeys = (answers: Answers): readonly string[] => {
  const city = answers.city === notListed ? folded(answers.otherCity) : answers.city;
  return [
    addressKey(answers.email),
    ...nameForms(answers.fullName).map((name) => `name ${name} of ${city}`),
  ];
};

/**
 * The applications that carry a duplicate key, by their references: as read, and as they will be
 * written.
 */
export type DuplicateKeyMove = Readonly<{
  duplicateKey: string;
  before: readonly string[];
  after: readonly string[];
}>;

/** The most references in a row: to tell that somebody applies again, these are enough. */
const mostCarriers = 20;

/**
 * The changes of the rows when an application that carried the keys `was` carries `is` from now on.
 * `carriers` are the references read of each key. Removing one leaves the others, so that each of
 * them is still found when somebody applies again.
 */
export const duplicateKeyMoves = (
  reference: string,
  {
    carriers,
    was,
    is,
  }: Readonly<{
    carriers: Readonly<Record<string, readonly string[]>>;
    was: readonly string[];
    is: readonly string[];
  }>,
): readonly DuplicateKeyMove[] =>
  [...new Set([...was, ...is])].flatMap((duplicateKey) => {
    const before = carriers[duplicateKey] ?? [];
    const others = before.filter((one) => one !== reference);
    const joins = is.includes(duplicateKey) && others.length < mostCarriers;
    const isThere = others.length < before.length;
    if (joins === isThere || (isThere && is.includes(duplicateKey))) return [];
    return [{ duplicateKey, before, after: joins ? [...others, reference] : others }];
  });

/** Whether another than `own` carries one of the duplicate keys. */
export const isCarriedByOthers = (
  carriers: Readonly<Record<string, readonly string[]>>,
  duplicateKeys: readonly string[],
  own?: string,
): boolean =>
  duplicateKeys.some((duplicateKey) => (carriers[duplicateKey] ?? []).some((one) => one !== own));

/**
 * The three long answers, with every space equal: a robot would have to invent new ones for each
 * form, and two people never write the same.
 */
export const sameTextOf = (answers: Answers): string =>
  [answers.workAndProjects, answers.cityChallenge, answers.planOnReturn]
    .map((text) => text.toLowerCase().replace(/\s+/g, ' ').trim())
    .join('\n');
