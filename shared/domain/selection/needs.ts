import type { Application } from '../application/application.ts';
import { isOut } from '../lifecycle/lifecycle.ts';
import type { Case } from './case.ts';

/** What of an application waits for a person of the staff, in the order in which rows have it. */
export const needs = [
  'held-for-city',
  'possible-duplicate',
  'flagged',
  'unmatched-city',
  'unreached',
  'stuck-mail',
  'returned-answered',
] as const;
export type Need = (typeof needs)[number];

/** The same as home asks for it: last what is most, with nothing to do until a place is free. */
export const needsAtHome: readonly Need[] = [
  ...needs.filter((need) => need !== 'held-for-city'),
  'held-for-city',
];

/** What the list is made of: an application, and what stands around it. */
export type CaseFacts = Readonly<{
  application: Application;
  case: Case;
  /** Whether a mail to the address that it has now came back. */
  unreachable: boolean;
  /** Mails about it that were given up. */
  stuckMails: number;
}>;

/** Of one that is in no count nobody waits for anything. */
const isOver = ({ state }: Application): boolean => isOut(state) || state === 'expired';

/** The applicant has answered what staff asked, and nobody has gone on since. */
const isAnswered = ({ application, case: { answersSeen = 0 } }: CaseFacts): boolean =>
  application.state !== 'returned' &&
  (application.returns ?? []).filter(({ answer }) => answer !== undefined).length > answersSeen;

const asked: Readonly<Record<Need, (facts: CaseFacts) => boolean>> = {
  'held-for-city': ({ application }) => application.state === 'held-for-city',
  'possible-duplicate': ({ application }) => application.state === 'held-as-duplicate',
  flagged: ({ application }) => application.state === 'held-for-check',
  'unmatched-city': ({ application }) => application.cityId === undefined,
  unreached: ({ unreachable }) => unreachable,
  'stuck-mail': ({ stuckMails }) => stuckMails > 0,
  'returned-answered': isAnswered,
};

/** What an application needs. It depends on no clock, so that it changes only when a row does. */
export const needsOf = (facts: CaseFacts): readonly Need[] =>
  isOver(facts.application) ? [] : needs.filter((need) => asked[need](facts));
