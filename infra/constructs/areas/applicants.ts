import type { Construct } from 'constructs';
import type { Alarms } from '../alarms/alarms.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import type { FormSecret } from '../form-secret.ts';
import { webTimeout } from '../http-api.ts';
import { rowDenials } from '../row-denials.ts';
import { rowRights } from '../row-rights.ts';

type ApplicantsProps = Readonly<{
  bundle: string;
  table: CallTable;
  /** Signs the forms, and reads the links that endorsers are mailed. */
  secret: FormSecret;
  alarms: Alarms;
}>;

/** Takes applications, from the first page to the withdrawal, and what endorsers answer. */
export const applicantsArea = (
  scope: Construct,
  { bundle, table, secret, alarms }: ApplicantsProps,
): CallFunction => {
  const fn = new CallFunction(scope, 'Applicants', {
    area: 'applicants',
    bundle,
    errorImpact:
      'Applicants see an error page and cannot submit. If this lasts on the last day, the deadline can be extended with npm run extend-call.',
    failureImpact: 'Something calls the application form in an unexpected way.',
    // A whole core: people wait for what it does first.
    memory: 1769,
    timeout: webTimeout,
    concurrency: 40,
    alarms,
  });
  table.grantRowsAt(fn, rowRights.applicants);
  table.denyRowsAt(fn, rowDenials.applicants);
  secret.grantSign(fn);
  return fn;
};
