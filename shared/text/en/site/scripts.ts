/** What scripts say on pages that work without them. */
export const scripts = {
  count: (used: string, max: string): string => `${used} of ${max} characters`,
  putBack: 'We have put back what you typed on this page before it was reloaded.',
  offer: (time: string): string =>
    `This browser still has answers that were typed here at ${time}. If they are not yours, delete them.`,
  bringBack: 'Bring back these answers',
  remove: 'Delete these answers',
  removed: 'We have deleted the answers that were typed here before.',
  shrunk: (from: string, to: string): string =>
    `We have made your photo smaller: it had ${from} MB and now has ${to} MB.`,
  tooLarge: (size: string): string =>
    `Your file has ${size} MB. We did not upload it. Choose a file of up to 4 MB.`,
  copy: 'Copy reference number',
  copied: 'Copied',
  deviceTime: (time: string): string => `On this device: ${time}`,
};
