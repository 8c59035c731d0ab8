import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import process from 'node:process';
import { listen } from '../../../infra/local/host/ports.ts';

/** Serves on a free port, tells the bench which, and how much processor time it has taken when asked. */
export const serve = async (listener: RequestListener): Promise<void> => {
  const port = await listen(createServer(listener), 0);
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
};
