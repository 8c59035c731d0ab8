import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Item, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { readApplication } from '#shared/store/items/application-item.ts';
import { dataFilesIn } from '../../../infra/local/host/data-file.ts';
import { doubles, type Posted, violations } from '../../support/table/invariants.ts';
import type { Told } from './applicants.ts';

const Kept = z.object({
  sentAt: z.number(),
  destinations: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
});

/** Every mail that SES took in any of the run's lives, oldest first. */
export const postedIn = (folder: string): readonly Posted[] =>
  dataFilesIn(folder)
    .map((file) => Kept.parse(JSON.parse(readFileSync(file, 'utf8'))))
    .map(({ tags, destinations }) => ({
      owner: tags['owner'] ?? '',
      mail: tags['mail'] ?? '',
      to: destinations[0] ?? '',
    }));

/** What is due later than this waits for its hour, as a summary does. */
const soon = 10 * 60_000;

/** The keys of the mails that should be out and are not. */
export const unsentIn = (items: readonly Item[], now: number): readonly string[] =>
  items
    .filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))
    .filter((item) => {
      const state = stringIn(item, 'state');
      return (
        state === 'sending' || (state === 'queued' && (numberIn(item, 'dueAt') ?? 0) < now + soon)
      );
    })
    .map((item) => `${stringIn(item, 'pk')} ${stringIn(item, 'sk')}`);

const applicationsIn = (items: readonly Item[]) =>
  items
    .filter((item) => stringIn(item, 'sk') === 'APPLICATION' && item['reference'])
    .map(readApplication);

type Stored = ReturnType<typeof applicationsIn>[number];

/** What of that which somebody was told is not so. */
const lostOf = (told: Told, stored: readonly Stored[]): readonly string[] => {
  const { email, references, position, isWithdrawn, times } = told;
  if (times === 0 && references.size === 0) return [];
  const own = stored.filter(({ reference }) => references.has(reference));
  const [one] = own;
  return [
    ...(own.length < references.size || one === undefined
      ? [`${email} was told ${[...references]}, and ${own.length} are stored`]
      : []),
    ...(one && one.answers.position !== position
      ? [`${one.reference} says ${one.answers.position}, and ${position} was acknowledged`]
      : []),
    ...(one && (one.state === 'withdrawn') !== isWithdrawn
      ? [`${one.reference} is ${one.state}, withdrawn: ${isWithdrawn}`]
      : []),
  ];
};

const excess = (names: readonly string[]): number => names.length - new Set(names).size;

export type Evidence = Readonly<{
  items: readonly Item[];
  posted: readonly Posted[];
  everybody: readonly Told[];
  edition: Edition;
  lastInstant: number;
}>;

/** What was lost, doubled or is otherwise wrong, a sentence each or a count. */
export const findingsOf = ({ items, posted, everybody, edition, lastInstant }: Evidence) => {
  const stored = applicationsIn(items);
  return {
    lost: everybody.flatMap((told) => lostOf(told, stored)),
    doubledApplications: excess(stored.map(({ answers }) => answers.email)),
    mails: posted.length,
    doubledMails: doubles(posted),
    violations: violations({
      items,
      posted,
      acknowledged: everybody.flatMap(({ references }) => [...references]),
      contacts: edition.contacts.length,
      quota: edition.perCity,
      lastInstant,
    }),
  };
};
