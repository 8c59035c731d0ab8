import type { Member } from '#shared/domain/people/member.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import {
  type ExportOrder,
  type ExportRecord,
  isOver,
  linkSeconds,
  ordered,
  standingOf,
} from '#shared/domain/selection/export.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import type { ExportDeps } from './export-deps.ts';

/** Two run at a time; whoever has so many that have not ended waits. */
const mostUnended = 3;
/** A run ends within so long, or has died. */
const runs = 50 * aMinute;
const newestRead = 50;

type Deps = Pick<ExportDeps, 'exports' | 'link' | 'now' | 'startJob'>;

const start = (deps: Pick<Deps, 'startJob'>, id: string): Promise<void> =>
  deps.startJob({ operation: 'write-export', id });

/**
 * Writes an export down and starts its job; answers the one that there is, where somebody has sent
 * the same form before.
 */
export const startExport =
  (deps: Deps) =>
  async (order: ExportOrder): Promise<Result<ExportRecord, 'busy' | 'too-many-running'>> => {
    const exports = await deps.exports();
    const before = () => exportFor(deps)(order.id, { id: order.memberId });
    const known = await before();
    if (known) return ok(known);
    const running = (await exports.newest(newestRead)).filter(
      ({ memberId, endedAt, orderedAt }) =>
        memberId === order.memberId && endedAt === undefined && orderedAt > deps.now() - runs,
    );
    if (running.length >= mostUnended) return err('too-many-running');
    const record = ordered(order);
    const saved = await exports.order(record);
    if (!saved.ok) {
      const other = await before();
      return other ? ok(other) : err('busy');
    }
    await start(deps, record.id);
    return ok(record);
  };

/** An export as whoever ordered it sees it, and nobody else; undefined when it is over. */
export const exportFor =
  ({ exports, now }: Pick<Deps, 'exports' | 'now'>) =>
  async (id: string, { id: memberId }: Pick<Member, 'id'>): Promise<ExportRecord | undefined> => {
    const record = await (await exports()).read(id);
    return record?.memberId === memberId && !isOver(record, now()) ? record : undefined;
  };

/** Starts the job of an export once more whose run has died; false where there is nothing to start. */
export const restartExport =
  (deps: Deps) =>
  async (record: ExportRecord): Promise<boolean> => {
    if (standingOf(record, deps.now()) !== 'stopped') return false;
    await start(deps, record.id);
    return true;
  };

/**
 * A link by which the file can be got for 60 seconds; undefined while there is none. Lead to it from
 * a GET: `form-action 'self'` keeps a form from being led to another host.
 */
export const exportLink =
  ({ link }: Pick<Deps, 'link'>) =>
  async ({ file }: ExportRecord): Promise<string | undefined> =>
    file && link(file.key, linkSeconds);
