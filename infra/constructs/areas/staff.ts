import type { Construct } from 'constructs';
import type { Alarms } from '../alarms/alarms.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import type { FormSecret } from '../form-secret.ts';
import { webTimeout } from '../http-api.ts';
import { rowRights } from '../row-rights.ts';

type StaffProps = Readonly<{
  bundle: string;
  table: CallTable;
  /** Signs the forms of members who are signed in. */
  secret: FormSecret;
  alarms: Alarms;
}>;

/** The pages of the secretariat and its reviewers. */
export const staffArea = (
  scope: Construct,
  { bundle, table, secret, alarms }: StaffProps,
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
  table.grantRowsAt(fn, rowRights.staff);
  secret.grantSign(fn);
  return fn;
};
