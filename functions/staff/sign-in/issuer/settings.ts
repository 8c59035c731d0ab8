export type IssuerSettings = Readonly<{
  /** As the issuer's tokens name it; https, or http on this machine. */
  url: string;
  clientId: string;
  /** Undefined for a public client. */
  clientSecret: string | undefined;
  /** Where a session at Cognito ends; others say it in their discovery document. */
  logoutUrl: string | undefined;
  /** Whether an address counts as proved of which the issuer does not say it. */
  trustsAddresses: boolean;
  /** Where the issuer sends people back to, without a slash at the end. */
  siteUrl: string;
}>;
