/** What scripts say on pages that work without them. */
export const scripts = {
  count: (used: string, max: string): string => `${used} of ${max} characters`,
  putBack: 'We have put back what you typed on this page before it was reloaded.',
  shrunk: (from: string, to: string): string =>
    `We have made your photo smaller: it had ${from} MB and now has ${to} MB.`,
  copy: 'Copy reference number',
  copied: 'Copied',
  deviceTime: (time: string): string => `On this device: ${time}`,
};
