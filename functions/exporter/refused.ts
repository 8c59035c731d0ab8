import type { ExportFault } from '#shared/domain/selection/export.ts';

/** What no further try mends; whoever waits is told. */
export class Refused extends Error {
  readonly fault: ExportFault;

  constructor(fault: ExportFault) {
    super(fault);
    this.fault = fault;
  }
}
