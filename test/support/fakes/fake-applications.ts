import type { Naming } from '#shared/domain/acts/act.ts';
import type { Fingerprint } from '#shared/domain/records/intake-snapshot.ts';
import type { Submission } from '#shared/domain/acts/submission.ts';
import { isCarriedByOthers } from '#shared/domain/application/duplicate-keys.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';

type Port = Pick<Applications, 'standing' | 'submit' | 'receipt'>;

export type FakeApplications = Port &
  Readonly<{
    stored: readonly Submission[];
    /** The next submits are answered so, before any is stored again. */
    refuse: (...answers: readonly (Refusal | Error)[]) => void;
    /** From now on every request fails. */
    breakDown: () => void;
  }>;

/** The applications in memory: one a form, one a person but for duplicates, places within the quota. */
export const fakeApplications = (call: () => CallRecord): FakeApplications => {
  const stored: Submission[] = [];
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
    standing: async ({ form, duplicateKeys, cityId, own, line, words }) => {
      checkUp();
      const carriers = Object.fromEntries(duplicateKeys.map((one) => [one, people.get(one) ?? []]));
      return {
        call: call(),
        sentBefore: forms.get(form),
        carriers,
        ofOthers: isCarriedByOthers(carriers, duplicateKeys, own),
        placesTaken: places.get(cityId ?? '') ?? 0,
        fromLine: counts.get(line?.what ?? '') ?? 0,
        withWords: counts.get(words?.what ?? '') ?? 0,
        wordsOfAnother:
          words !== undefined && counts.has(words.what) && firstBy.get(words.what) !== words.by,
      };
    },
    submit: async (
      submission: Submission,
      fingerprint: Fingerprint,
      { duplicateKeys }: Naming,
      _draft,
      limits = [],
    ): Promise<Result<undefined, Refusal>> => {
      checkUp();
      const refusal = refusals.shift();
      if (refusal instanceof Error) throw refusal;
      if (refusal) return err(refusal);
      const { place, application } = submission;
      const taken = places.get(place?.cityId ?? '') ?? 0;
      const isStale =
        forms.has(fingerprint.form) ||
        duplicateKeys.some(
          ({ duplicateKey, before }) => (people.get(duplicateKey) ?? []).join() !== before.join(),
        ) ||
        (place !== undefined && place.takes !== taken < place.quota);
      if (isStale) return err('changed');
      if (limits.some(({ what, most }) => (counts.get(what) ?? 0) >= most)) return err('limited');
      for (const { what, by } of limits) {
        counts.set(what, (counts.get(what) ?? 0) + 1);
        if (!firstBy.has(what)) firstBy.set(what, by);
      }
      forms.set(fingerprint.form, {
        reference: application.reference,
        answers: fingerprint.answers,
      });
      for (const { duplicateKey, after } of duplicateKeys) people.set(duplicateKey, after);
      if (place?.takes) places.set(place.cityId, taken + 1);
      stored.push(submission);
      return ok(undefined);
    },
    receipt: async (reference) => {
      checkUp();
      const found = stored.find(({ application }) => application.reference === reference);
      if (!found) return undefined;
      const { cityWasFull, receivedAt, lateBySeconds, documents } = found.application;
      return { reference, cityWasFull, receivedAt, lateBySeconds, documents, isUnreached: false };
    },
  };
};
