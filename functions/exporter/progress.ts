import type { Result } from '#shared/domain/result.ts';
import { type ExportRecord, runLease } from '#shared/domain/selection/export.ts';

/** How often it is written down how far a run has got: so often whoever waits sees it move. */
const noteEvery = 5_000;

type Save = (before: ExportRecord, after: ExportRecord) => Promise<Result<undefined, string>>;

/** What a run writes of itself. Throws when another run has taken over: two never write one record. */
export const progressOf = (
  begun: ExportRecord,
  { save, now }: Readonly<{ save: Save; now: () => number }>,
) => {
  let last = begun;
  let due = now() + noteEvery;
  const write = async (after: ExportRecord): Promise<void> => {
    const saved = await save(last, after);
    if (!saved.ok) throw new Error(`how far an export has got could not be saved: ${saved.error}`);
    last = after;
  };
  return {
    /** So many applications are written; a promise only where that is saved. */
    note: (rows: number): Promise<void> | undefined => {
      const at = now();
      if (at < due) return undefined;
      due = at + noteEvery;
      return write({ ...last, rows, runsUntil: at + runLease });
    },
    /** The run is over. */
    end: (after: (record: ExportRecord) => ExportRecord): Promise<void> => write(after(last)),
  };
};

export type Progress = ReturnType<typeof progressOf>;
