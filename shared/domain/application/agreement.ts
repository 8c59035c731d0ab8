import { freeConsents } from '../form/free-consents.ts';
import type { Application } from './application.ts';

/** Which wording of the declarations was shown, and when the boxes were ticked. */
type Agreement = Application['declared'];

type Consents = Readonly<{ answers: Pick<Application['answers'], Free> }>;
type Agreed = Pick<Application, 'declared' | 'consented'> & Consents;
type Free = (typeof freeConsents)[number];

/** The agreement that was given to exactly these words; undefined where they are other ones. */
export const standingAgreement = (
  { declared }: Pick<Application, 'declared'>,
  wording: string,
): Agreement | undefined => (declared.wording === wording ? declared : undefined);

/** Whether one of the free consents is given that was not given before. */
export const agreesToMore = (before: Consents, now: Consents): boolean =>
  freeConsents.some((name) => now.answers[name] && !before.answers[name]);

const stillConsented = ({ consented }: Pick<Agreed, 'consented'>, now: Consents) =>
  freeConsents.some((name) => now.answers[name]) ? consented : undefined;

/**
 * The agreement with which a change counts. One to the same words stands as it was given: nobody is
 * asked twice for it. Whoever agrees to more than before agrees anew, to all of it.
 */
export const agreementOnChange = (
  before: Agreed,
  now: Consents & Pick<Application, 'declared'>,
): Pick<Application, 'declared' | 'consented'> => {
  const standing = standingAgreement(before, now.declared.wording);
  return standing && !agreesToMore(before, now)
    ? { declared: standing, consented: stillConsented(before, now) }
    : { declared: now.declared, consented: undefined };
};

/**
 * When free consents were given apart from the declarations, which are not shown beside them: what
 * was declared stands in the words in which it was. Undefined once none of them is given.
 */
export const consentedOnChange = (
  before: Agreed,
  { agreement, ...now }: Consents & Readonly<{ agreement: Agreement }>,
): Agreement | undefined => {
  if (agreesToMore(before, now)) return agreement;
  return stillConsented(before, now);
};
