import { isActive } from '#shared/domain/people/member.ts';
import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import {
  begun,
  done,
  type ExportRecord,
  failed,
  isOver,
  mayBegin,
  mostTries,
} from '#shared/domain/selection/export.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { ExporterDeps } from './deps.ts';
import { fileOf } from './file-of.ts';
import { type Progress, progressOf } from './progress.ts';
import { Refused } from './refused.ts';

/** Makes the file, as long as whoever ordered it may still have it. */
const make = async (
  deps: ExporterDeps,
  record: ExportRecord,
  progress: Progress,
): Promise<void> => {
  const members = await (await deps.stores()).members.list();
  const viewer = members.find(({ id }) => id === record.memberId);
  if (!viewer || !isActive(viewer) || !hasRole(viewer.roles, secretariat))
    throw new Refused('not-allowed');
  const { note } = progress;
  const file = await fileOf(deps, { record, viewer, members, note });
  await progress.end((running) => done(running, file, deps.clock.now()));
  const { id, format } = record;
  log('export-written', { export: id, format, rows: file.rows, bytes: file.bytes });
};

const run = async (deps: ExporterDeps, record: ExportRecord): Promise<void> => {
  const { exports } = await deps.stores();
  const now = () => deps.clock.now();
  const running = begun(record, now());
  const progress = progressOf(record, { save: exports.save, now });
  await progress.end(() => running);
  try {
    await make(deps, running, progress);
  } catch (error) {
    const fault = error instanceof Refused ? error.fault : 'failed';
    await progress.end((last) => failed(last, fault, now()));
    log('export-failed', {
      export: record.id,
      tries: running.tries,
      why: fault,
      ...faultOf(error),
    });
    // Lambda tries again what is a fault.
    if (fault === 'failed') throw error;
  }
};

/**
 * Writes one export into the bucket. One that is done, over or given up is left as it is. Throws on a
 * fault and while another run goes on, and Lambda tries once more: a run that died is so taken over.
 */
export const writeExport =
  (deps: ExporterDeps) =>
  async (id: string): Promise<void> => {
    const { exports } = await deps.stores();
    const record = await exports.read(id);
    const now = deps.clock.now();
    if (!record || isOver(record, now) || record.endedAt !== undefined) return;
    if (mayBegin(record, now)) return run(deps, record);
    if (record.tries < mostTries || record.runsUntil > now)
      throw new Error('another run of this export goes on');
    await exports.save(record, failed(record, 'failed', now));
  };
