import type { Answers } from './application-form.ts';
import { notListed } from './form-fields.ts';

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/**
 * What tells that two applications may be one person's: the same address, or the same name (in any
 * order of its parts, without accents) in the same city. For staff to look at, never to refuse by.
 */
export const likenesses = (answers: Answers): readonly [string, string] => {
  const city = answers.city === notListed ? folded(answers.otherCity) : answers.city;
  return [`address ${answers.email.toLowerCase()}`, `name ${folded(answers.fullName)} of ${city}`];
};
