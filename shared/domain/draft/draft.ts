import type { Flag } from '../application/flags.ts';
import type { TrafficLevel } from '../application/robot-signs.ts';
import type { Language } from '../call/language.ts';
import type { LateAdmission } from '../call/late-code.ts';
import type { StoredDocument } from '../documents/document.ts';
import {
  type FieldName,
  type FieldPage,
  type FormValues,
  fieldsOf,
  isFieldName,
} from '../form/form-fields.ts';
import { err, ok, type Result } from '../result.ts';
import { aDay } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';

/** How the applicant wants to be nominated; empty until they choose. */
export const nominations = ['letter', 'endorsement', 'later'] as const;
export type Nomination = (typeof nominations)[number] | '';

/** An application while it is written: what was typed, even if a check refuses it. */
export type Draft = Readonly<{
  reference: string;
  /** Counts every save; a write names the version it has read. */
  version: number;
  language: Language;
  /** When the page was made on which it was begun: decides what the grace time admits. */
  startedAt: Instant;
  savedAt: Instant;
  values: Readonly<Record<string, string>>;
  /** The version in which each page was saved last. */
  saved: Readonly<Partial<Record<FieldPage | 'documents', number>>>;
  nomination: Nomination;
  /** At most one of each kind. */
  documents: readonly StoredDocument[];
  /** The version that was sent last; 0 while none was. */
  sentVersion: number;
  /** Addresses that were mailed the link to this draft, so that each gets it once. */
  toldAddresses: readonly string[];
  /** How busy it was when it was begun: decides whether its browser gets proof of work. */
  traffic: TrafficLevel;
  /** What was noticed when it was begun. */
  flags: readonly Flag[];
  /** Digest of the address whose code opened it last; '' while none did. */
  provedAddress: string;
  /** Rises when all accesses but one are ended: accesses of earlier rounds open nothing. */
  accessRound: number;
  /** The digest of the access that was kept when the round began; empty if none was. */
  keptAccess: string;
  /** The late code that was entered for it; undefined where none was. */
  late?: LateAdmission | undefined;
}>;

export const newDraft = (facts: {
  reference: string;
  language: Language;
  startedAt: Instant;
  now: Instant;
  traffic?: TrafficLevel;
  flags?: readonly Flag[];
}): Draft => ({
  reference: facts.reference,
  version: 1,
  language: facts.language,
  startedAt: facts.startedAt,
  savedAt: facts.now,
  values: {},
  saved: {},
  nomination: '',
  documents: [],
  sentVersion: 0,
  toldAddresses: [],
  traffic: facts.traffic ?? 'usual',
  flags: facts.flags ?? [],
  provedAddress: '',
  accessRound: 0,
  keptAccess: '',
});

const namesOn = (page: FieldPage): readonly FieldName[] => fieldsOf(page).map(([name]) => name);

/** The most that the saved answers may come to, in bytes as stored: an item of the table holds 400 KB. */
export const mostSaved = 300_000;

const storedBytes = (values: Draft['values']): number =>
  new TextEncoder().encode(JSON.stringify(values)).length;

export type NotSaved =
  /** Another window saved the page meanwhile, and said something else. */
  Readonly<{ why: 'stale'; differs: readonly FieldName[] }> | Readonly<{ why: 'too-large' }>;

type PageSave = Readonly<{
  page: FieldPage;
  values: FormValues;
  /** The draft's version that the page was made from. */
  basedOn: number;
  language: Language;
  now: Instant;
}>;

/**
 * The draft with a page's answers as they were typed. A page that another window has saved since it
 * was made is not overwritten where the two differ: the person is shown both.
 */
export const savePage = (
  draft: Draft,
  { page, values, basedOn, language, now }: PageSave,
): Result<Draft, NotSaved> => {
  const names = namesOn(page);
  const differs = names.filter((name) => (draft.values[name] ?? '') !== (values.get(name) ?? ''));
  const known = draft.saved[page] !== undefined;
  if (known && differs.length === 0 && language === draft.language) return ok(draft);
  if ((draft.saved[page] ?? 0) > basedOn && differs.length > 0)
    return err({ why: 'stale', differs });
  const next = {
    ...draft.values,
    ...Object.fromEntries(names.map((name) => [name, values.get(name) ?? ''])),
  };
  if (storedBytes(next) > mostSaved) return err({ why: 'too-large' });
  const version = draft.version + 1;
  return ok({
    ...draft,
    version,
    language,
    savedAt: now,
    values: next,
    saved: { ...draft.saved, [page]: version },
  });
};

/** The page of the nomination, as it was typed. */
type NominationSave = Readonly<{
  nomination: Nomination;
  /** The endorser's fields. */
  values: Readonly<Record<string, string>>;
  basedOn: number;
  now: Instant;
}>;

/** The draft with the nomination that was chosen; what another window has saved is not overwritten. */
export const saveNomination = (
  draft: Draft,
  { nomination, values, basedOn, now }: NominationSave,
): Result<Draft, NotSaved> => {
  const known = draft.saved.documents;
  const isSame =
    draft.nomination === nomination &&
    Object.entries(values).every(([name, value]) => (draft.values[name] ?? '') === value);
  if (isSame && known !== undefined) return ok(draft);
  if ((known ?? 0) > basedOn && !isSame) return err({ why: 'stale', differs: [] });
  const next = { ...draft.values, ...values };
  if (storedBytes(next) > mostSaved) return err({ why: 'too-large' });
  const version = draft.version + 1;
  return ok({
    ...draft,
    version,
    savedAt: now,
    nomination,
    values: next,
    saved: { ...draft.saved, documents: version },
  });
};

/** What was typed into the draft, as the form's reader takes it. */
export const valuesIn = (draft: Pick<Draft, 'values'>): Map<string, string> =>
  new Map(Object.entries(draft.values).filter(([name]) => isFieldName(name)));

/** Whether something was changed since the application was last sent. */
export const hasUnsent = (draft: Pick<Draft, 'version' | 'sentVersion'>): boolean =>
  draft.version > draft.sentVersion;

/**
 * A draft that was never sent is kept for 14 days after the closing, or after the end of its late
 * code, and then erased.
 */
export const draftEndsAt = (
  call: { graceEndsAt: Instant },
  { late }: Readonly<{ late?: LateAdmission | undefined }> = {},
): Instant => Math.max(call.graceEndsAt, late?.until ?? 0) + 14 * aDay;

/** When a draft was begun and until when a late code admits it, as `admission` asks. */
export const sendingOf = ({ startedAt, late }: Pick<Draft, 'startedAt' | 'late'>) => ({
  begunAt: startedAt,
  lateUntil: late?.until,
});

/**
 * How long a browser keeps its access: while there may be something to open. An extension moves the
 * end of a draft, but not of cookies given before.
 */
export const accessEndsAt = (call: { graceEndsAt: Instant; archivesAt: Instant }): Instant =>
  Math.max(draftEndsAt(call), call.archivesAt);
