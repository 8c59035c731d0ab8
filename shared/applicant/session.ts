import { readReference } from '#shared/domain/application/reference.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { digest } from '#shared/runtime/digest.ts';
import { isSameSeal, sealOf } from '#shared/runtime/seals.ts';
import type { WebRequest } from '#shared/web/request.ts';

/** A browser's access to one application. */
export type Session = Readonly<{
  reference: string;
  /** 32 bytes that nobody can guess, as text; the table holds their digest alone. */
  token: string;
  /** Whether the browser keeps cookies; if not, each form carries the access itself. */
  byCookie: boolean;
}>;

/** The hidden fields of every form that belongs to an application. */
export const accessField = 'access';
export const proofField = 'proof';
export const versionField = 'version';
/** Where one goes on from a page that is saved, if not to the next one. */
export const returnField = 'return';
/** Which words of the declarations the page shows. */
export const wordingField = 'wording';

/** The hidden field that carries the ticket of a form. */
export const ticketField = 'ticket';

/** `__Host-`: over HTTPS and for this host only, so that no other site can set it. */
export const sessionCookieName = '__Host-application';

export const accessOf = ({ reference, token }: Pick<Session, 'reference' | 'token'>): string =>
  `${reference}.${token}`;

/** The digest under which the table knows a browser's access. */
export const accessDigest = (session: Session): string => digest(accessOf(session));

const readAccess = (text: string | undefined, byCookie: boolean): Session | undefined => {
  const [referenceText = '', token = '', ...more] = (text ?? '').slice(0, 200).split('.');
  const reference = readReference(referenceText);
  if (!reference || more.length > 0 || !/^[\w-]{43}$/.test(token)) return undefined;
  return { reference, token, byCookie };
};

/** Proves that a form is ours: an HMAC of the access that it belongs to. */
export const proofOf = (secret: string, session: Session): string =>
  sealOf(secret, 'proof', accessOf(session)).subarray(0, 16).toString('base64url');

const isProof = (secret: string, session: Session, given: string): boolean =>
  isSameSeal(Buffer.from(given), Buffer.from(proofOf(secret, session)));

export const cookieSession = ({ cookies }: Pick<WebRequest, 'cookies'>): Session | undefined =>
  readAccess(cookies.get(sessionCookieName), true);

/**
 * The session of a posted form: the one whose proof it carries. If the cookie is of another
 * application (two tabs), the form writes to neither.
 */
export const formSession = (
  secret: string,
  request: Pick<WebRequest, 'cookies'>,
  form: FormValues,
): Session | undefined => {
  const proof = form.get(proofField) ?? '';
  const fromCookie = cookieSession(request);
  if (fromCookie && isProof(secret, fromCookie, proof)) return fromCookie;
  const carried = readAccess(form.get(accessField), false);
  return carried && isProof(secret, carried, proof) ? carried : undefined;
};

/** The cookie that keeps the access for `seconds`. */
export const sessionCookie = (session: Session, seconds: number): string =>
  `${sessionCookieName}=${accessOf(session)}; Path=/; Max-Age=${Math.max(0, Math.floor(seconds))}; HttpOnly; Secure; SameSite=Lax`;

export const forgetCookie = `${sessionCookieName}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;

/**
 * Reference and access of the draft that the Start page with this key begins: always the same, so
 * that a double click begins one draft.
 */
export const accessFromKey = (
  secret: string,
  key: string,
): { random: Uint8Array; token: string } => ({
  random: sealOf(secret, 'reference', key).subarray(0, 8),
  token: sealOf(secret, 'access', key).toString('base64url'),
});

/** The digest of a long code, made with the secret and its address. */
export const addressCodeDigest = (secret: string, addressKey: string, code: string): string =>
  sealOf(secret, 'code of address', addressKey, code).toString('base64url');

/** The access that a mailed code opens in the browser that asked for it. */
export const accessFromCode = (secret: string, browser: string, code: string): string =>
  sealOf(secret, 'access by code', browser, code).toString('base64url');
