import { notListed } from '../call/city.ts';
import type { Answers } from '../form/application-form.ts';
import { withoutCase } from '../form/folded-address.ts';
import { folded, nameForms } from './folded-name.ts';

/** The duplicate key of an address; whoever looks for an applicant by it makes it here. */
export const addressKey = (address: string): string => `address ${withoutCase(address)}`;

/**
 * What tells that two applications may be one person's: the same mailbox, or the same name (however
 * it is spelled) in the same city. The mailbox comes first. For staff to look at, never to refuse by.
 */
export const duplicateKeys = (answers: Answers): readonly string[] => {
  const city = answers.city === notListed ? folded(answers.otherCity) : answers.city;
  return [
    addressKey(answers.email),
    ...nameForms(answers.fullName).map((name) => `name ${name} of ${city}`),
  ];
};

/** Of one duplicate key, the references of the applications that carry it: as read, and to be written. */
export type DuplicateKeyMove = Readonly<{
  duplicateKey: string;
  before: readonly string[];
  after: readonly string[];
}>;

/** Of more than these a row need not know to tell that somebody applies again. */
const mostCarriers = 20;

/**
 * What changes in who carries which duplicate key when an application that carried `was` carries `is`
 * from now on. `carriers` are the references that were read of each. One that goes away leaves the
 * others there: each of them goes on to hold whoever comes next.
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
 * The three long answers, however they are spaced: what a robot that fills in many forms has to
 * make up anew for each, and what two people never write alike.
 */
export const sameTextOf = (answers: Answers): string =>
  [answers.workAndProjects, answers.cityChallenge, answers.planOnReturn]
    .map((text) => text.toLowerCase().replace(/\s+/g, ' ').trim())
    .join('\n');
