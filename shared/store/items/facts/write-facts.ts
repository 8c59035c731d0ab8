import type { MailFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import type { StoredFacts } from './stored-facts.ts';

type Fact = string | number | boolean | readonly unknown[] | undefined;

const isDocument = (value: unknown): value is Readonly<{ kind: string; receivedSha256: string }> =>
  typeof value === 'object' && value !== null && 'receivedSha256' in value;

const wordOf = (one: unknown): string =>
  isDocument(one) ? `${one.kind}:${one.receivedSha256}` : String(one);

/** A fact as a text: what is so is "yes", and what is not is empty. */
const textOf = (fact: Fact): string => {
  if (typeof fact === 'boolean') return fact ? 'yes' : '';
  return Array.isArray(fact) ? fact.map(wordOf).join(' ') : String(fact ?? '');
};

/** Facts whose rows have another name for them. */
const storedNames: Readonly<Record<string, string>> = {
  endorser: 'superior',
  isUnreachable: 'unreached',
};

/** Facts that stand in a row as an empty text where there are none; others are left out. */
const saidWhereNone: ReadonlySet<string> = new Set(['wasBefore', 'endorsement']);

/** Facts that stand in a row only where they are so, or are any. */
const isLeftOut = (name: string, fact: Fact): boolean =>
  (fact === undefined && !saidWhereNone.has(name)) || (name === 'isUnreachable' && fact === false);

/** The facts of a mail as its row holds them, by names and in texts that are those of the first release. */
export const storedFacts = <Kind extends MailKind>({
  facts,
}: Readonly<{ kind: Kind; facts: MailFacts[Kind] }>): StoredFacts =>
  Object.fromEntries(
    Object.entries<Fact>(facts).flatMap(([name, fact]): [string, string][] => {
      if (isLeftOut(name, fact)) return [];
      // Of none that are held for a check the row says nothing.
      const text = name === 'unchecked' && fact === 0 ? '' : textOf(fact);
      return [[storedNames[name] ?? name, text]];
    }),
  );
