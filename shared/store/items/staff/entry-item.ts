import { flags } from '#shared/domain/application/flags.ts';
import { languages } from '#shared/domain/call/language.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { caseSteps } from '#shared/domain/selection/case.ts';
import { type KeptEntry, type ListEntry, nominations } from '#shared/domain/selection/entry.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import { facets, type Term } from '#shared/domain/selection/terms.ts';
import {
  type Is,
  isListOf,
  isNumber,
  isOneOf,
  isOrNone,
  isShape,
  isText,
} from '#shared/domain/shape.ts';
import { type Item, json, keyItem, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';
import { jsonIn } from '../../engine/stored-json.ts';

/**
 * How the rows of lists and words are written. Raise it with what they carry: then each application's
 * are written anew when it is kept next, and `rebuild-list` keeps all of them.
 */
const layout = 1;

/** An entry as it is stored: it says exactly which rows of lists and words there are of it. */
export type StoredEntry = KeptEntry &
  Readonly<{
    /** Counts every write; the next one names it. */
    revision: number;
    /** Whether its rows are written as they would be now. */
    isCurrent: boolean;
  }>;

const isEntry: Is<ListEntry> = isShape<ListEntry>({
  reference: isText,
  state: isOneOf(applicationStates),
  step: isOneOf(caseSteps),
  name: isText,
  ownScriptName: isText,
  cityId: isOrNone(isText),
  typedCity: isText,
  country: isOrNone(isText),
  position: isText,
  level: isText,
  receivedAt: isNumber,
  firstReceivedAt: isNumber,
  lateBySeconds: isNumber,
  language: isOneOf(languages),
  nomination: isOneOf(nominations),
  assigned: isListOf(isText),
  needs: isListOf(isOneOf(needs)),
  flags: isListOf(isOneOf(flags)),
  applicationVersion: isNumber,
  caseVersion: isNumber,
});

const isTerm: Is<Term> = (value): value is Term =>
  isText(value) && facets.some((facet) => value.startsWith(`${facet}=`));

const listOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

export const entryItem = (kept: KeptEntry, revision: number): Item => ({
  ...keyItem(staffKeys.entry(kept.entry.reference)),
  entry: json(kept.entry),
  terms: json(kept.terms),
  words: s(kept.words.join(' ')),
  contactWords: s(kept.contactWords.join(' ')),
  revision: n(revision),
  layout: n(layout),
});

/** The line of the list. Throws, naming the row, where it cannot be read. */
export const readListEntry = (item: Item): ListEntry => jsonIn(item, 'entry', isEntry);

/** The words by which whoever sees the application finds it: none of its contact data. */
export const openWordsIn = (item: Item): readonly string[] => listOf(stringIn(item, 'words'));

export const readStoredEntry = (item: Item): StoredEntry => ({
  entry: readListEntry(item),
  terms: jsonIn(item, 'terms', isListOf(isTerm)),
  words: openWordsIn(item),
  contactWords: listOf(stringIn(item, 'contactWords')),
  revision: numberIn(item, 'revision') ?? 0,
  isCurrent: numberIn(item, 'layout') === layout,
});
