import { freeConsents } from '../form/free-consents.ts';
import type { Application } from './application.ts';

/** Which wording of the declarations was shown, and when the boxes were ticked. */
type Agreement = Application['declared'];

type Agreed = Pick<Application, 'declared'> &
  Readonly<{ answers: Pick<Application['answers'], Free> }>;
type Free = (typeof freeConsents)[number];

/** The agreement that was given to exactly these words; undefined where they are other ones. */
export const standingAgreement = (
  { declared }: Pick<Application, 'declared'>,
  wording: string,
): Agreement | undefined => (declared.wording === wording ? declared : undefined);

/**
 * The agreement with which a change counts. One to the same words stands as it was given: nobody is
 * asked twice for it. Whoever agrees to more than before agrees anew.
 */
export const agreementOnChange = (before: Agreed, now: Agreed): Agreement => {
  const agreesToMore = freeConsents.some((name) => now.answers[name] && !before.answers[name]);
  const standing = standingAgreement(before, now.declared.wording);
  return standing && !agreesToMore ? standing : now.declared;
};
