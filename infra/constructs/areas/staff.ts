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
    errorImpact: 'The secretariat and reviewers see an error page. Applicants can still apply.',
    failureImpact: 'Something calls the staff pages in an unexpected way.',
    memory: 1024,
    timeout: webTimeout,
    concurrency: 10,
    alarms,
  });
  alarms.add(fn, 'SignInsRefused', {
    metric: ownMetric(edition)({ name: 'SignInsRefused' }),
    threshold: 1,
    impact:
      'Someone signed in with an account that belongs to no member. It may be a member who cannot get in, or a stranger.',
    runbook: 'sign-ins-refused',
  });
  table.grantRowsAt(fn, rowRights.staff);
  // Mails that wait are counted and shown.
  table.grantDueRows(fn);
  secret.grantSign(fn);
  return fn;
};
