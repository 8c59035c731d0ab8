import type { NotAssigned } from './assignment.ts';
import type { NotReaddressed } from './change-address.ts';
import type { NotConfirmed } from './duplicates.ts';
import type { NotMatched } from './match-city.ts';
import type { NotNoted } from './note.ts';
import type { NotReturned } from './return-for-information.ts';

/** Every reason for which an act of staff is refused: each has its words. */
export type StaffRefusal =
  | NotMatched
  | NotConfirmed
  | NotReturned
  | NotNoted
  | NotAssigned
  | NotReaddressed
  | 'city-is-full'
  | 'nobody-waits';
