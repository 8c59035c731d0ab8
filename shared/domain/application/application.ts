import type { Language } from '../call/language.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { Endorsement } from '../endorsement/endorsement.ts';
import type { Answers } from '../form/application-form.ts';
import type { ApplicationState } from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { Flag } from './flags.ts';
import type { Return } from './return.ts';

/** Who found that an application that looked like a robot’s is a person’s. */
export type Clearance = Readonly<{ by: 'applicant' | 'staff'; at: Instant }>;

/** An application as it is stored; every `…At` is in milliseconds since the epoch. */
export type Application = Readonly<{
  reference: string;
  state: ApplicationState;
  /** Counts every change; a write names the version it has read. */
  version: number;
  language: Language;
  /** When the version that counts was received. */
  receivedAt: Instant;
  firstReceivedAt: Instant;
  /** 0, or how long after the closing it came, where the grace time or a late code admitted it. */
  lateBySeconds: number;
  /** The digest of the late code that admitted it; undefined where none had to. */
  lateCode?: string | undefined;
  answers: Answers;
  /** The member city, or undefined until staff match a city that was not in the list. */
  cityId: string | undefined;
  /**
   * Whether all places of the city were taken. Every applicant is told this in the same way,
   * duplicate or not.
   */
  cityWasFull: boolean;
  /** Its turn in its city, while it is held for a place or for a check. */
  heldSince: Instant | undefined;
  /** Which wording of the declarations was shown, and when the boxes were ticked. */
  declared: Readonly<{ wording: string; at: Instant }>;
  /** The same of the free consents, where more of them were given later, apart from the others. */
  consented?: Readonly<{ wording: string; at: Instant }> | undefined;
  flags: readonly Flag[];
  /** Undefined while nobody has cleared it, or nobody had to. */
  cleared?: Clearance | undefined;
  /** The documents as they were sent with this version. */
  documents: readonly StoredDocument[];
  /** The endorser who was asked last, if one was. */
  endorsement?: Endorsement | undefined;
  /** What staff asked of its applicant, the newest last; undefined where they never did. */
  returns?: readonly Return[] | undefined;
  /** The application that counts in its place, where it is one under the same address. */
  duplicateOf?: string | undefined;
}>;

/**
 * Whether it looks like a robot’s and nobody has cleared it since. A crowded network is a sign,
 * too: otherwise a robot with no other sign could take three hundred places an hour from there.
 */
export const isDoubted = ({ flags, cleared }: Pick<Application, 'flags' | 'cleared'>): boolean =>
  cleared === undefined && flags.some((flag) => flag !== 'resembles-another');
