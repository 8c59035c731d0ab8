import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  CfnUserPool,
  CfnUserPoolClient,
  CfnUserPoolDomain,
  CfnUserPoolRiskConfigurationAttachment,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { invitation, invitationDays } from './invitation.ts';

type StaffPoolProps = Readonly<{
  /** The edition's id: pool and sign-in page are named after it. */
  edition: string;
  /** Where the site stands, without a slash at the end. */
  siteUrl: string;
  /** Whether the accounts go with the stack. */
  disposable: boolean;
}>;

/** Nothing of the issuer is kept after the sign-in: these are as short as Cognito allows. */
const tokenMinutes = { access: 5, id: 5, refresh: 60 };

const passwordPolicy = {
  minimumLength: 14,
  passwordHistorySize: 5,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  requireUppercase: true,
  temporaryPasswordValidityDays: invitationDays,
};

/**
 * Nobody can register; a password needs a code of an app beside it, and a passkey is both in one.
 * Cognito refuses passkeys where a second factor is required unless the passkey is said to be one.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
const poolSettings = {
  // Threat protection, which cdk-nag asks for: $0.02 a member and month.
  userPoolTier: 'PLUS',
  userPoolAddOns: { advancedSecurityMode: 'ENFORCED' },
  usernameAttributes: ['email'],
  usernameConfiguration: { caseSensitive: false },
  autoVerifiedAttributes: ['email'],
  userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ['email'] },
  mfaConfiguration: 'ON',
  enabledMfas: ['SOFTWARE_TOKEN_MFA'],
  policies: {
    passwordPolicy,
    signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
  },
  webAuthnUserVerification: 'required',
  webAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  accountRecoverySetting: { recoveryMechanisms: [{ name: 'verified_email', priority: 1 }] },
};

/** A Cognito pool of accounts for the staff, with its sign-in page and the site as its one client. */
export class StaffPool extends Construct {
  readonly poolId: string;
  /** As its tokens name it. */
  readonly issuerUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Ends the session at the issuer; takes `client_id` and `logout_uri`. */
  readonly logoutUrl: string;

  constructor(scope: Construct, id: string, { edition, siteUrl, disposable }: StaffPoolProps) {
    super(scope, id);
    const pool = new CfnUserPool(this, 'Pool', {
      ...poolSettings,
      userPoolName: `call-${edition}-staff`,
      adminCreateUserConfig: {
        allowAdminCreateUserOnly: true,
        inviteMessageTemplate: invitation(`${siteUrl}/en/staff`),
      },
      deletionProtection: disposable ? 'INACTIVE' : 'ACTIVE',
    });
    // Also where a first deployment fails: its protection would not let it go anyway.
    pool.applyRemovalPolicy(disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    const client = this.client(pool.ref, siteUrl);
    // Unique among all accounts of the region. Passkeys are bound to it: it cannot change later.
    const domain = new CfnUserPoolDomain(this, 'Domain', {
      userPoolId: pool.ref,
      domain: `call-${edition}-${Aws.ACCOUNT_ID}`,
      managedLoginVersion: 2,
    });
    this.poolId = pool.ref;
    this.issuerUrl = pool.attrProviderUrl;
    this.clientId = client.ref;
    this.clientSecret = client.attrClientSecret;
    this.logoutUrl = `https://${domain.ref}.auth.${Stack.of(this).region}.amazoncognito.com/logout`;
    this.protect(pool.ref, client.ref);
  }

  private client(userPoolId: string, siteUrl: string): CfnUserPoolClient {
    return new CfnUserPoolClient(this, 'Client', {
      userPoolId,
      clientName: 'site',
      generateSecret: true,
      allowedOAuthFlowsUserPoolClient: true,
      allowedOAuthFlows: ['code'],
      allowedOAuthScopes: ['openid', 'email'],
      callbackUrLs: [`${siteUrl}/staff/signed-in`],
      logoutUrLs: [`${siteUrl}/staff/signed-out`],
      supportedIdentityProviders: ['COGNITO'],
      // Lets people choose between password and passkey.
      explicitAuthFlows: ['ALLOW_USER_AUTH'],
      preventUserExistenceErrors: 'ENABLED',
      enableTokenRevocation: true,
      accessTokenValidity: tokenMinutes.access,
      idTokenValidity: tokenMinutes.id,
      refreshTokenValidity: tokenMinutes.refresh,
      tokenValidityUnits: { accessToken: 'minutes', idToken: 'minutes', refreshToken: 'minutes' },
    });
  }

  /** The look of the sign-in page, without which it says that it is unavailable; and what is refused there. */
  private protect(userPoolId: string, clientId: string): void {
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId,
      clientId,
      useCognitoProvidedValues: true,
    });
    // A sign-in from far away is asked for its second factor, as each one is: who travels is not locked out.
    const action = { eventAction: 'MFA_REQUIRED', notify: false };
    new CfnUserPoolRiskConfigurationAttachment(this, 'Risk', {
      userPoolId,
      clientId,
      compromisedCredentialsRiskConfiguration: { actions: { eventAction: 'BLOCK' } },
      accountTakeoverRiskConfiguration: {
        actions: { lowAction: action, mediumAction: action, highAction: action },
      },
    });
  }
}
