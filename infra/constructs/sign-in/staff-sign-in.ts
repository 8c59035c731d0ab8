import { SecretValue } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Edition } from '#shared/domain/call/edition.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import type { CallFunction } from '../call-function.ts';
import { StaffPool } from './staff-pool.ts';

type StaffSignInProps = Readonly<{
  edition: Pick<Edition, 'id' | 'staffSignIn'>;
  /** Where the site stands, without a slash at the end. */
  siteUrl: string;
  /** Whether the accounts go with the stack. */
  disposable: boolean;
}>;

type Issuer = Readonly<{ url: string; clientId: string; clientSecret: string; logoutUrl?: string }>;

/** Where ops put the secret that the organisation's own issuer has given the site. */
const secretName = (edition: string): string => `call-${edition}-staff-client`;

/** Who says who somebody of the staff is: a pool of the stack's own, or the issuer of the edition file. */
export class StaffSignIn extends Construct {
  /** Undefined where the organisation has an issuer of its own. */
  readonly poolId: string | undefined;
  private readonly issuer: Issuer;

  constructor(scope: Construct, id: string, { edition, siteUrl, disposable }: StaffSignInProps) {
    super(scope, id);
    const { id: name, staffSignIn } = edition;
    if (staffSignIn.kind === 'issuer') {
      const { url, clientId } = staffSignIn;
      const secret = SecretValue.secretsManager(secretName(name));
      this.issuer = { url, clientId, clientSecret: secret.unsafeUnwrap() };
      return;
    }
    const pool = new StaffPool(this, 'Accounts', { edition: name, siteUrl, disposable });
    const { issuerUrl, clientId, clientSecret, logoutUrl } = pool;
    this.poolId = pool.poolId;
    this.issuer = { url: issuerUrl, clientId, clientSecret, logoutUrl };
  }

  /**
   * Tells `fn` where people sign in. The client's secret is filled in at deployment, as the form
   * secret is: nobody waits for Secrets Manager, and it stands in no template.
   */
  tell(fn: CallFunction): void {
    const { url, clientId, clientSecret, logoutUrl } = this.issuer;
    fn.give(envNames.issuerUrl, url);
    fn.give(envNames.issuerClientId, clientId);
    fn.give(envNames.issuerClientSecret, clientSecret);
    if (logoutUrl !== undefined) fn.give(envNames.issuerLogoutUrl, logoutUrl);
  }
}
