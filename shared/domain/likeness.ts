import type { Answers } from './application-form.ts';
import { notListed } from './form-fields.ts';

/**
 * Accents of Latin, Greek and Cyrillic letters, which people leave out, and the joiners. The vowel
 * signs of Nepali or Thai are marks, too, but without them many names would be one.
 */
const accents = /[\u0300-\u036f\u200c\u200d]/gu;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
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

/**
 * The three long answers, however they are spaced: what a robot that fills in many forms has to
 * make up anew for each, and what two people never write alike.
 */
export const wordsOf = (answers: Answers): string =>
  [answers.workAndProjects, answers.cityChallenge, answers.planOnReturn]
    .map((text) => text.toLowerCase().replace(/\s+/g, ' ').trim())
    .join('\n');
