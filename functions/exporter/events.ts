import middy from '@middy/core';
import { exporterDeps } from './deps.ts';
import { writeExport } from './write-export.ts';

export type ExportEvent = Readonly<{ operation: 'write-export'; id: string }>;

/** Handles the staff's function, which hands over one export at a time. */
export const exporterEvents = (deps = exporterDeps()) => {
  const write = writeExport(deps);
  return middy<ExportEvent>().handler(({ id }) => write(id));
};
