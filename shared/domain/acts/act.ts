import type { AccessRecord } from '../access/access.ts';
import type { Application } from '../application/application.ts';
import type { DuplicateKeyMove } from '../application/duplicate-keys.ts';
import type { PlaceMove } from '../call/city-places.ts';
import type { Draft } from '../draft/draft.ts';
import type { AuditEntry } from '../lifecycle/audit.ts';
import type { Mail } from '../mail/outbox.ts';
import type { Limit, SeenCount } from '../records/counted.ts';
import type { Case } from '../selection/case.ts';
import type { CaseEvent, Note } from '../selection/case-event.ts';
import type { Instant } from '../time/zoned-time.ts';

/**
 * One change of an application: as it was read (undefined if it is new), as it will be, and its
 * audit entry and mails.
 */
export type ApplicationChange = Readonly<{
  before: Application | undefined;
  after: Application;
  audit: AuditEntry;
  mails: readonly Mail[];
}>;

/** The rows by which other applications, or a search by address, find this one. */
export type Naming = Readonly<{
  duplicateKeys: readonly DuplicateKeyMove[];
  /** The digest of its address, if no duplicate key finds it there. */
  address?: string | undefined;
  /** The digest of the address that it had before, where it has another now. */
  formerAddress?: string | undefined;
}>;

/** The form that a new application came by: digests of its hidden key and of its answers. */
export type SentForm = Readonly<{ form: string; answers: string }>;

/**
 * What becomes of a draft. A new one is refused where its reference is taken; any other change where
 * the draft was changed, or accesses to it were ended, since it was read.
 */
export type DraftChange =
  /** It is begun, by a browser that has access from then on. */
  | Readonly<{
      kind: 'begun';
      draft: Draft;
      access: AccessRecord;
      audit: AuditEntry;
      /** When it is erased, unless it is sent. */
      endsAt: Instant;
    }>
  /** This version of it is sent; the application's version before it is kept. */
  | Readonly<{ kind: 'sent'; draft: Pick<Draft, 'reference' | 'version' | 'accessRound'> }>
  | Readonly<{
      kind: 'saved';
      /** Undefined where none was: it is made of what was sent. */
      read: Draft | undefined;
      next: Draft;
      /** When it is erased; undefined where it is kept. */
      endsAt: Instant | undefined;
      /** The digest of the address by which its owner finds the way back. */
      addressDigest?: string | undefined;
      /** The access of its browser, where it is given anew. */
      access?: AccessRecord | undefined;
    }>
  /** The draft stays as it is; the write is refused only if accesses to it were ended. */
  | Readonly<{ kind: 'untouched'; draft: Pick<Draft, 'reference' | 'accessRound'> }>;

/** A late code that admits the application of this reference, received at this instant. */
export type LateCodeUse = Readonly<{ digest: string; reference: string; at: Instant }>;

/** The draft, if there is one, stays as it is. */
export const untouched = (draft: Draft | undefined): DraftChange | undefined =>
  draft && { kind: 'untouched', draft };

/** One change of a case: as it was read, as it will be, and what happened. */
export type CaseChange = Readonly<{ before: Case; after: Case; event: CaseEvent }>;

/** A note, and the application that it is about. */
export type NoteOn = Readonly<{ reference: string; note: Note }>;

/** All that one act writes: in one transaction, or nothing of it. */
export type Act = Readonly<{
  /** The act’s own change first, then what follows for others, such as whoever moves up. */
  changes?: readonly ApplicationChange[];
  moves?: readonly PlaceMove[];
  /** Of the first change. */
  naming?: Naming;
  form?: SentForm;
  draft?: DraftChange | undefined;
  /** What the staff keep of it beside it. */
  case?: CaseChange;
  notes?: readonly NoteOn[];
  /** Mails that belong to no change of an application. */
  mails?: readonly Mail[];
  limits?: readonly Limit[];
  /** An address that mails came back from, and that is used again. */
  reached?: Readonly<{ reference: string; address: string }>;
  /** The late code that it uses up. */
  lateCode?: LateCodeUse | undefined;
  seenCounts?: readonly SeenCount[];
}>;

/** An act on an application, which it changes before all else. */
export type ApplicationAct = Act &
  Readonly<{
    changes: readonly [ApplicationChange, ...ApplicationChange[]];
    moves: readonly PlaceMove[];
  }>;

/** The same act with other mails of its changes, as `owed` makes them. */
export const owing = <Changes extends ApplicationAct>(
  act: Changes,
  owed: (mails: readonly Mail[]) => readonly Mail[],
): Changes => {
  const [own, ...others] = act.changes;
  const withMails = (change: ApplicationChange) => ({ ...change, mails: owed(change.mails) });
  return { ...act, changes: [withMails(own), ...others.map(withMails)] };
};
