import type { MailFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import type { StoredFacts } from './stored-facts.ts';

type Fact = string | number | boolean | readonly unknown[] | undefined;

const isDocument = (value: unknown): value is Readonly<{ kind: string; receivedSha256: string }> =>
  typeof value === 'object' && value !== null && 'receivedSha256' in value;

const wordOf = (one: unknown): string =>
  isDocument(one) ? `${one.kind}:${one.receivedSha256}` : String(one);

/** Facts with several lines; words of others are one line. */
const inLines: ReadonlySet<string> = new Set(['items']);

/** A fact as text: true is "yes", false is empty. */
const textOf = (name: string, fact: Fact): string => {
  if (typeof fact === 'boolean') return fact ? 'yes' : '';
  return Array.isArray(fact)
    ? fact.map(wordOf).join(inLines.has(name) ? '\n' : ' ')
    : String(fact ?? '');
};

/** Facts that have another name in the row. */
const storedNames: Readonly<Record<string, string>> = {
  endorser: 'superior',
  isUnreachable: 'unreached',
};

/** Facts that are stored as empty text if undefined; others are left out. */
const saidWhereNone: ReadonlySet<string> = new Set(['wasBefore', 'endorsement']);

/** Whether the fact is left out of the row. */
const isLeftOut = (name: string, fact: Fact): boolean =>
  (fact === undefined && !saidWhereNone.has(name)) || (name === 'isUnreachable' && fact === false);

/** The facts of a mail as its row holds them, by names and in texts that are those of the first release. */
export const storedFacts = <Kind extends MailKind>({
  facts,
}: Readonly<{ kind: Kind; facts: MailFacts[Kind] }>): StoredFacts =>
  Object.fromEntries(
    Object.entries<Fact>(facts).flatMap(([name, fact]): [string, string][] => {
      if (isLeftOut(name, fact)) return [];
      // A count of 0 was always stored as empty text.
      const text = name === 'unchecked' && fact === 0 ? '' : textOf(name, fact);
      return [[storedNames[name] ?? name, text]];
    }),
  );
