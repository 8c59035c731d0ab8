import { isSameSeal, sealOf } from '#shared/runtime/seals.ts';

/** The hidden field of a form: which form it is, and when its page was made. */
export type FormTicket = Readonly<{ key: string; begunAt: number }>;

const sealBytes = 16;

const ticketSeal = (secret: string, payload: string): Buffer =>
  sealOf(secret, 'form', payload).subarray(0, sealBytes);

/**
 * Signs a ticket, so that nobody can claim after the closing to have begun before it.
 * `random` are at least 16 bytes.
 */
export const issueTicket = (secret: string, random: Uint8Array, now: number): string => {
  const payload = `${Buffer.from(random).toString('base64url')}.${now.toString(36)}`;
  return `${payload}.${ticketSeal(secret, payload).toString('base64url')}`;
};

/** Signs when the Check page of an application was made. */
export const issueStamp = (secret: string, reference: string, now: number): string => {
  const madeAt = now.toString(36);
  const seal = sealOf(secret, 'form check', reference, madeAt).subarray(0, sealBytes);
  return `${madeAt}.${seal.toString('base64url')}`;
};

/** When the Check page was made that carries the stamp; undefined when it is none of this application's. */
export const readStamp = (secret: string, reference: string, stamp: string): number | undefined => {
  const madeAt = Number.parseInt(stamp.slice(0, 20).split('.', 1)[0] ?? '', 36);
  if (!Number.isSafeInteger(madeAt)) return undefined;
  const given = Buffer.from(stamp.slice(0, 100));
  const wanted = Buffer.from(issueStamp(secret, reference, madeAt));
  return isSameSeal(given, wanted) ? madeAt : undefined;
};

/** Reads a ticket; undefined when it is none of ours. */
export const readTicket = (secret: string, ticket: string): FormTicket | undefined => {
  const [key, begun, seal, ...more] = ticket.length > 200 ? [] : ticket.split('.');
  if (!key || !begun || !seal || more.length > 0) return undefined;
  const given = Buffer.from(seal, 'base64url');
  if (!isSameSeal(given, ticketSeal(secret, `${key}.${begun}`))) return undefined;
  return { key, begunAt: Number.parseInt(begun, 36) };
};
