import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the hidden field of a form carries: which form it is, and when its page was made. */
export type FormTicket = Readonly<{ key: string; begunAt: number }>;

const sealOf = (secret: string, payload: string): Buffer =>
  createHmac('sha256', secret).update(`form ${payload}`).digest().subarray(0, 16);

/**
 * Signs a ticket, so that nobody can claim after the closing to have begun before it.
 * `random` are at least 16 bytes.
 */
export const issueTicket = (secret: string, random: Uint8Array, now: number): string => {
  const payload = `${Buffer.from(random).toString('base64url')}.${now.toString(36)}`;
  return `${payload}.${sealOf(secret, payload).toString('base64url')}`;
};

/** Signs when the Check page of an application was made. */
export const issueStamp = (secret: string, reference: string, now: number): string => {
  const madeAt = now.toString(36);
  return `${madeAt}.${sealOf(secret, `check ${reference} ${madeAt}`).toString('base64url')}`;
};

/** When the Check page was made that carries the stamp; undefined when it is none of this application's. */
export const readStamp = (secret: string, reference: string, stamp: string): number | undefined => {
  const madeAt = Number.parseInt(stamp.slice(0, 20).split('.', 1)[0] ?? '', 36);
  if (!Number.isSafeInteger(madeAt)) return undefined;
  const given = Buffer.from(stamp.slice(0, 100));
  const wanted = Buffer.from(issueStamp(secret, reference, madeAt));
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? madeAt : undefined;
};

/** Reads a ticket; undefined when it is none of ours. */
export const readTicket = (secret: string, ticket: string): FormTicket | undefined => {
  const [key, begun, seal, ...more] = ticket.length > 200 ? [] : ticket.split('.');
  if (!key || !begun || !seal || more.length > 0) return undefined;
  const given = Buffer.from(seal, 'base64url');
  const wanted = sealOf(secret, `${key}.${begun}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  return { key, begunAt: Number.parseInt(begun, 36) };
};
