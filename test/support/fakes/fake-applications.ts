import { isCarriedByOthers } from '#shared/domain/application/duplicate-keys.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import type { firstSending } from '../builders/planned.ts';

type Port = Pick<Applications, 'intakeSnapshot' | 'nextInQueue' | 'receipt'> &
  Readonly<{ commit: Commit }>;

/** What was sent first, its parts by name. */
type Stored = ReturnType<typeof firstSending>;

export type FakeApplications = Port &
  Readonly<{
    stored: readonly Stored[];
    /** The next submits are answered so, before any is stored again. */
    refuse: (...answers: readonly (Refusal | Error)[]) => void;
    /** From now on every request fails. */
    breakDown: () => void;
  }>;

/** The applications in memory: one a form, one a person but for duplicates, places within the quota. */
export const fakeApplications = (call: () => CallRecord): FakeApplications => {
  const stored: Stored[] = [];
  const forms = new Map<string, { reference: string; answers: string }>();
  const people = new Map<string, readonly string[]>();
  const firstBy = new Map<string, string | undefined>();
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  const refusals: (Refusal | Error)[] = [];
  let isDown = false;

  const checkUp = () => {
    if (isDown) throw new Error('the table cannot be reached');
  };

  return {
    stored,
    refuse: (...answers) => refusals.push(...answers),
    breakDown: () => {
      isDown = true;
    },
    intakeSnapshot: async ({ form, duplicateKeys, cityId, own, network, sameText }) => {
      checkUp();
      const carriers = Object.fromEntries(duplicateKeys.map((one) => [one, people.get(one) ?? []]));
      return {
        call: call(),
        sentBefore: forms.get(form),
        carriers,
        ofOthers: isCarriedByOthers(carriers, duplicateKeys, own),
        placesTaken: places.get(cityId ?? '') ?? 0,
        fromNetwork: counts.get(network?.what ?? '') ?? 0,
        sameTextTimes: counts.get(sameText?.what ?? '') ?? 0,
        sameTextOfAnother:
          sameText !== undefined &&
          counts.has(sameText.what) &&
          firstBy.get(sameText.what) !== sameText.by,
      };
    },
    commit: async ({ changes = [], moves = [], form, naming, limits = [], seenCounts = [] }) => {
      checkUp();
      const refusal = refusals.shift();
      if (refusal instanceof Error) throw refusal;
      if (refusal) return err(refusal);
      const [change] = changes;
      if (!change || change.before || !form) throw new Error('only what is new is stored here');
      const duplicateKeys = naming?.duplicateKeys ?? [];
      const [move] = moves;
      const taken = places.get(move?.cityId ?? '') ?? 0;
      const isStale =
        forms.has(form.form) ||
        duplicateKeys.some(
          ({ duplicateKey, before }) => (people.get(duplicateKey) ?? []).join() !== before.join(),
        ) ||
        (move !== undefined && (move.kind === 'take') !== taken < move.quota) ||
        seenCounts.some(
          ({ what, plannedBelow }) => (counts.get(what) ?? 0) >= (plannedBelow ?? Infinity),
        );
      if (isStale) return err('changed');
      if (limits.some(({ what, most }) => (counts.get(what) ?? 0) >= most)) return err('limited');
      for (const { what } of [...limits, ...seenCounts])
        counts.set(what, (counts.get(what) ?? 0) + 1);
      for (const { what, by } of seenCounts) if (!firstBy.has(what)) firstBy.set(what, by);
      const { after: application, audit, mails } = change;
      forms.set(form.form, { reference: application.reference, answers: form.answers });
      for (const { duplicateKey, after } of duplicateKeys) people.set(duplicateKey, after);
      if (move?.kind === 'take') places.set(move.cityId, taken + 1);
      stored.push({ act: { changes: [change], moves }, application, audit, mails, moves });
      return ok(undefined);
    },
    nextInQueue: async () => undefined,
    receipt: async (reference) => {
      checkUp();
      const found = stored.find(({ application }) => application.reference === reference);
      if (!found) return undefined;
      const { cityWasFull, receivedAt, lateBySeconds, documents } = found.application;
      return { reference, cityWasFull, receivedAt, lateBySeconds, documents, isUnreachable: false };
    },
  };
};
