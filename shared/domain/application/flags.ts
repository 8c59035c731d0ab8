/** What makes staff look twice at an application. Nothing is refused because of one. */
export const flags = [
  'filled-hidden-field',
  'resembles-another',
  'faster-than-people',
  'many-from-one-address',
  'page-used-often',
  'unlike-a-browser',
  'no-proof-of-work',
  'words-of-another',
] as const;
export type Flag = (typeof flags)[number];

/**
 * Signs in how an application came. People, too, may resemble others, or share the network of an
 * office.
 */
export const robotFlags: ReadonlySet<Flag> = new Set(
  flags.filter((flag) => flag !== 'resembles-another' && flag !== 'many-from-one-address'),
);

export const isFlag = (name: string): name is Flag => flags.some((one) => one === name);
