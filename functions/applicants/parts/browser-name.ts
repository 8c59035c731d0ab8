/** How browsers name themselves; one that says it is like others comes before these. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bWhale\//, 'Whale'],
  [/\bKAKAOTALK\b/, 'KakaoTalk'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * The kind of a browser, as its owner would name it: "Firefox, Windows". No version and no model, so
 * that it tells two browsers of one person apart and nobody from others; '' where it says neither.
 */
export const browserName = (headers: Readonly<Record<string, string | undefined>>): string => {
  const agent = (headers['user-agent'] ?? '').slice(0, 500);
  const named = [browsers, systems].flatMap((list) => {
    const found = list.find(([pattern]) => pattern.test(agent));
    return found ? [found[1]] : [];
  });
  return named.join(', ');
};
