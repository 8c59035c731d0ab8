import { isIPv4, isIPv6 } from 'node:net';
import { aDay } from '#shared/domain/time/spans.ts';
import { sealOf } from '#shared/runtime/seals.ts';

/** The first four groups of an IPv6 address; of one that carries an IPv4 address, that one. */
const networkOfIPv6 = (address: string): string => {
  // The URL parser writes every address in one way: groups without leading zeros, no dotted part.
  const plain = new URL(`http://[${address.split('%')[0] ?? ''}]`).hostname.slice(1, -1);
  const [head = '', tail] = plain.split('::');
  const [front, back] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - (front?.length ?? 0) - (back?.length ?? 0) }, () => '0');
  const groups = [...(front ?? []), ...zeros, ...(back ?? [])];
  const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  if (!isMapped || high === undefined || low === undefined)
    return `${groups.slice(0, 4).join(':')}::/64`;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

/**
 * The network that an address belongs to: itself, or for IPv6 its /64, which one connection has to
 * itself. Undefined for what is no address.
 */
export const networkOf = (address: string): string | undefined => {
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOfIPv6(address) : undefined;
};

/**
 * The name under which a network is counted on one day. It cannot be turned back without the form's
 * secret, and is another one the next day, so that nobody can be followed from day to day.
 */
export const networkName = (secret: string, address: string, now: number): string | undefined => {
  const network = networkOf(address);
  if (network === undefined) return undefined;
  const day = String(Math.floor(now / aDay));
  return sealOf(secret, 'line', day, network).toString('base64url').slice(0, 22);
};
