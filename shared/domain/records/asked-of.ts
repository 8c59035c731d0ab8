import type { Application } from '../application/application.ts';
import type { CallRecord } from '../call/call-window.ts';

/** What an endorser's link leads to, whatever has become of it. */
export type AskedOf = Readonly<{
  call: CallRecord;
  application: Application;
  /** The number of the endorser whom the link was made for. */
  number: number;
}>;
