import { newVisitor, type Shown, type Visitor } from './visitor.ts';

/**
 * Whom somebody says that they are on the sign-in page of the local run: a member of the edition by
 * their address, or whatever they type.
 */
export type SaidToBe =
  | Readonly<{ member: string }>
  | Readonly<{ address: string; isVerified?: boolean; account?: string }>;

const fieldsOf = (who: SaidToBe): [string, string][] => {
  if ('member' in who) return [['member', who.member]];
  const { address, isVerified = true, account = '' } = who;
  return [
    ['address', address],
    ['account', account],
    ...(isVerified ? [['verified', 'yes'] as [string, string]] : []),
  ];
};

/** Whether the page is the one on which somebody says who they are. */
export const isSignInPage = ({ html }: Pick<Shown, 'html'>): boolean =>
  html.includes('<h1>Choose who you are</h1>');

/** Says who somebody is on the sign-in page that is shown; answers the page that they get to. */
export const saySelf = (visitor: Visitor, shown: Shown, who: SaidToBe): Promise<Shown> => {
  const [, action] = /<form method="post" action="([^"]+)"/.exec(shown.html) ?? [];
  if (!isSignInPage(shown) || action === undefined)
    throw new Error(`${shown.url} is no sign-in page: ${shown.status}`);
  return visitor.post(action, fieldsOf(who));
};

/**
 * A browser without scripts in which somebody has gone through the sign-in of a local run, and the
 * page that it shows then. Its `jar` has the cookie of the staff.
 */
export const signIn = async (
  siteUrl: string,
  who: SaidToBe,
  ways: Parameters<typeof newVisitor>[1] = {},
): Promise<Readonly<{ visitor: Visitor; shown: Shown }>> => {
  const visitor = newVisitor(siteUrl, ways);
  const asked = await visitor.get('/en/staff/sign-in/begin');
  return { visitor, shown: await saySelf(visitor, asked, who) };
};
