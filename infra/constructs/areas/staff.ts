import type { Construct } from 'constructs';
import type { Alarms } from '../alarms/alarms.ts';
import { ownMetric } from '../alarms/own-metric.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import type { FormSecret } from '../form-secret.ts';
import { webTimeout } from '../http-api.ts';
import { rowRights } from '../row-rights.ts';

type StaffProps = Readonly<{
  /** The edition's id, by which its metrics go. */
  edition: string;
  bundle: string;
  table: CallTable;
  /** Signs the forms of members who are signed in. */
  secret: FormSecret;
  alarms: Alarms;
}>;

/** The pages of the secretariat and its reviewers. */
export const staffArea = (
  scope: Construct,
  { edition, bundle, table, secret, alarms }: StaffProps,
): CallFunction => {
  const fn = new CallFunction(scope, 'Staff', {
    area: 'staff',
    bundle,
    errorImpact:
      'The secretariat and reviewers see an error page. Applications are taken all the same.',
    failureImpact: 'Something calls the pages of the staff in a way that nobody planned.',
    memory: 1024,
    timeout: webTimeout,
    concurrency: 10,
    alarms,
  });
  alarms.add(fn, 'SignInsRefused', {
    metric: ownMetric(edition)({ name: 'SignInsRefused' }),
    threshold: 1,
    impact:
      'Somebody has signed in with an account that is no member’s: a member who cannot get in, or a stranger.',
    runbook: 'sign-ins-refused',
  });
  table.grantRowsAt(fn, rowRights.staff);
  // Mails that wait are counted and shown.
  table.grantDueRows(fn);
  secret.grantSign(fn);
  return fn;
};
