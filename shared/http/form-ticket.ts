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

/** Reads a ticket; undefined when it is none of ours. */
export const readTicket = (secret: string, ticket: string): FormTicket | undefined => {
  const [key, begun, seal, ...more] = ticket.length > 200 ? [] : ticket.split('.');
  if (!key || !begun || !seal || more.length > 0) return undefined;
  const given = Buffer.from(seal, 'base64url');
  const wanted = sealOf(secret, `${key}.${begun}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  return { key, begunAt: Number.parseInt(begun, 36) };
};
