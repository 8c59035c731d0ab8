import { createHash } from 'node:crypto';
import { deviceTimeScript } from './assets/scripts/device-time.ts';

const policy = (script: string): string =>
  `default-src 'none'; style-src 'self'; script-src ${script}; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** On every answer, errors included. Static files alone replace `cache-control`. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy("'self'"),
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
};

const deviceTimeDigest = createHash('sha256').update(deviceTimeScript).digest('base64');

/** On a page that says an instant by the clock of the device: that one script may stand in it. */
export const policyWithDeviceTime: Readonly<Record<string, string>> = {
  'content-security-policy': policy(`'self' 'sha256-${deviceTimeDigest}'`),
};

/** On what no search engine may list: pages of one person, errors, and every page of a rehearsal. */
export const unlisted: Readonly<Record<string, string>> = { 'x-robots-tag': 'noindex, nofollow' };
