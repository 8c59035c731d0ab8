import { planSubmission } from '#shared/domain/acts/submission.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { namingOf, printOfDraft } from '#shared/runtime/naming/claimed-names.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { answers } from '../builders/builders.ts';
import { asPlanned } from '../builders/planned.ts';
import { referenceNumber } from '../list/listed.ts';
import type { StaffWorld } from './staff-world.ts';

type Changes = Partial<Parameters<typeof planSubmission>[0]>;

/**
 * Sends applications into the table of a secretariat, each a minute after the one before, as the
 * intake does: with its place, its turn and its duplicate keys. The list has them at once.
 */
export const senderTo = ({ table, deps }: StaffWorld) => {
  const store = applicationStore(table.client, table.name, deps.edition);
  let sent = 0;
  return async (
    values: Readonly<Record<string, string>>,
    changes: Changes = {},
  ): Promise<Application> => {
    sent += 1;
    const reference = referenceNumber(1_000 + sent);
    const said = answers({ email: `${reference.toLowerCase()}@city.example`, ...values });
    const print = printOfDraft(said, reference);
    const { ofOthers, placesTaken, carriers } = await store.intakeSnapshot(print);
    const act = planSubmission({
      call: asPlanned(deps.edition),
      answers: said,
      reference,
      language: 'en',
      receivedAt: deps.edition.opensAt + sent * 60_000,
      lateBySeconds: 0,
      wording: 'en-1',
      flags: [],
      seen: { appliedBefore: ofOthers, placesTaken },
      ...changes,
    });
    const [{ after }] = act.changes;
    const saved = await deps.commit({ ...act, naming: namingOf(after, carriers) });
    if (!saved.ok) throw new Error(saved.error);
    await deps.keepEntry(reference);
    return after;
  };
};
