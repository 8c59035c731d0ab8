/** The client of a user pool, as the template has it. */
export type LocalClient = Readonly<{
  id: string;
  secret: string;
  scopes: readonly string[];
  callbackUrls: readonly string[];
  logoutUrls: readonly string[];
  idTokenMinutes: number;
}>;

export const cookieNames = {
  session: 'issuer-session',
  interaction: 'issuer-interaction',
  resume: 'issuer-resume',
} as const;

/** Where the page stands on which somebody signs in. */
export const signInPath = '/sign-in/';
