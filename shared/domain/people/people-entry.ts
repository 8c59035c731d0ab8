import type { Instant } from '../time/zoned-time.ts';
import type { MemberFields } from './member-fields.ts';

/** What a change of the list was. */
export const peopleActs = ['added', 'changed', 'removed', 'restored'] as const;
export type PeopleAct = (typeof peopleActs)[number];

/** What of a member is compared: the country follows from the city. */
export const comparedFields = [
  'name',
  'address',
  'roles',
  'cityId',
  'zone',
  'language',
  'notices',
] as const satisfies readonly (keyof MemberFields)[];
export type ComparedField = (typeof comparedFields)[number];

/** One thing that is another now; roles stand with a blank between them, nothing is the empty text. */
export type FieldChange = Readonly<{ field: ComparedField; from: string; to: string }>;

/** Who changed the list of the staff, and what. */
export type PeopleEntry = Readonly<{
  at: Instant;
  /** The member who did it, and whom it is about. */
  by: string;
  memberId: string;
  act: PeopleAct;
  changes: readonly FieldChange[];
}>;
