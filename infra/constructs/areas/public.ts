import type { Construct } from 'constructs';
import type { Alarms } from '../alarms/alarms.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import type { FormSecret } from '../form-secret.ts';
import { webTimeout } from '../http-api.ts';
import { rowDenials } from '../row-denials.ts';
import { rowRights } from '../row-rights.ts';

type PublicProps = Readonly<{
  bundle: string;
  table: CallTable;
  /** By it the public pages name the networks that mails are counted by. */
  secret: FormSecret;
  alarms: Alarms;
}>;

/** Shows the call to everybody, and keeps the list for news. */
export const publicArea = (
  scope: Construct,
  { bundle, table, secret, alarms }: PublicProps,
): CallFunction => {
  const fn = new CallFunction(scope, 'Public', {
    area: 'public',
    bundle,
    errorImpact: 'Visitors see an error page instead of the call for applications.',
    failureImpact: 'Something calls the public pages in an unexpected way.',
    // A whole core: people wait for what it does first.
    memory: 1769,
    timeout: webTimeout,
    concurrency: 40,
    alarms,
  });
  table.grantRowsAt(fn, rowRights.public);
  table.denyRowsAt(fn, rowDenials.public);
  secret.grantSign(fn);
  return fn;
};
