import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { LogLine } from './console/run-log.ts';
import type { EngineName } from './engines/engine.ts';
import type { QueueMessage } from './services/lambda/queue.ts';
import type { StoredMail } from './services/ses/mail-folder.ts';

export type LocalRunOptions = Readonly<{
  edition: string;
  /** What the clock shows at the start; the real time, and the opening call for `rehearsal`, without it. */
  at?: Instant | undefined;
  /** How many invented applications the table begins with; none without it. */
  seed?: number | undefined;
  /** How many times faster the clock runs. */
  speed?: number | undefined;
  /** The folder that data is kept in; without it all is in memory. */
  dataDir?: string | undefined;
  /** The site's port, 0 for a free one; 8080 without it. */
  port?: number | undefined;
  /** What the table runs on; without it, what is there, Dynoxide first. */
  engine?: EngineName | undefined;
  /** A folder that holds the synthesized rehearsal stack of the edition already. */
  assembly?: string | undefined;
  /** `false` leaves the schedules silent, so that a test fires them itself. */
  schedules?: boolean | undefined;
  /** `false` leaves the stream unread: the sweeper has to do it all. */
  stream?: boolean | undefined;
  /** Told in a sentence that the table's engine ended and is started anew. */
  onRestart?: ((what: string) => void) | undefined;
  /** Told in a sentence why the run has no table any more: it cannot go on. */
  onEnd?: ((why: string) => void) | undefined;
  onProgress?: ((step: string) => void) | undefined;
  onMail?: ((mail: StoredMail) => void) | undefined;
  onSchedule?: ((name: string, scheduledAt: Instant) => void) | undefined;
  onFailure?: ((message: QueueMessage) => void) | undefined;
  /** A call that the role of its function does not allow. */
  onRefused?: ((what: string) => void) | undefined;
  onLog?: ((line: LogLine) => void) | undefined;
}>;
