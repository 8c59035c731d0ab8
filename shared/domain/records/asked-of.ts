import type { Application } from '../application/application.ts';
import type { CallRecord } from '../call/call-window.ts';

/** What an endorser's link leads to, whatever has become of it. */
export type AskedOf = Readonly<{
  call: CallRecord;
  application: Application;
  /** Which of the application's endorsers the link was made for. */
  number: number;
}>;
