/**
 * What phones of 2017 and 2018 pass over in a stylesheet: iOS 10 to 12, Chrome and WebView 64 to 70.
 * Of each the first versions that know it, from the compatibility tables of MDN
 * (https://developer.mozilla.org/docs/Web/CSS, browser-compat-data).
 */
type Since = Readonly<{ chrome: number; ios: number }>;

/** Properties by name; of those that a pattern names, the oldest is given. */
const newerProperties: readonly (readonly [RegExp, Since])[] = [
  [/^(?:min-|max-)?(?:inline|block)-size$/, { chrome: 57, ios: 12.2 }],
  [/^(?:margin|padding)-(?:inline|block)-(?:start|end)$/, { chrome: 69, ios: 12.2 }],
  [/^(?:margin|padding)-(?:inline|block)$/, { chrome: 87, ios: 14.5 }],
  [/^border-(?:inline|block)-(?:start|end)(?:-\w+)?$/, { chrome: 69, ios: 12.2 }],
  [/^border-(?:inline|block)(?:-(?:color|style|width))?$/, { chrome: 87, ios: 14.5 }],
  [/^border-(?:start|end)-(?:start|end)-radius$/, { chrome: 89, ios: 15 }],
  [/^inset(?:-(?:inline|block)(?:-(?:start|end))?)?$/, { chrome: 87, ios: 14.5 }],
  [/^(?:row-|column-)?gap$/, { chrome: 84, ios: 14.5 }],
  [/^place-(?:content|items|self)$/, { chrome: 59, ios: 11 }],
  [/^aspect-ratio$/, { chrome: 88, ios: 15 }],
  [/^accent-color$/, { chrome: 93, ios: 15.4 }],
  [/^color-scheme$/, { chrome: 81, ios: 13 }],
  [/^text-wrap(?:-\w+)?$/, { chrome: 114, ios: 17.4 }],
  [/^text-underline-offset$/, { chrome: 87, ios: 12.2 }],
  [/^text-decoration-thickness$/, { chrome: 89, ios: 12.2 }],
  [/^scroll-(?:margin|padding)(?:-\w+)*$/, { chrome: 69, ios: 14.5 }],
  [/^overscroll-behavior(?:-\w+)?$/, { chrome: 63, ios: 16 }],
  [/^(?:translate|rotate|scale)$/, { chrome: 104, ios: 14.5 }],
  [/^(?:contain|content-visibility|container(?:-\w+)?)$/, { chrome: 52, ios: 15.4 }],
  [/^backdrop-filter$/, { chrome: 76, ios: 18 }],
  [/^field-sizing$/, { chrome: 123, ios: 26.2 }],
  [/^interpolate-size$/, { chrome: 129, ios: 99 }],
];

/** A declaration with one of these is passed over whole, and the one before it stands. */
const newerValues: readonly (readonly [RegExp, Since])[] = [
  [/\b(?:min|max|clamp)\(/, { chrome: 79, ios: 11.3 }],
  [/\b(?:color-mix|light-dark|oklch|oklab|lch|lab|color)\(/, { chrome: 111, ios: 15 }],
  [/\b(?:round|abs|sign|sin|cos|pow|sqrt)\(/, { chrome: 111, ios: 15.4 }],
  [/\benv\(/, { chrome: 69, ios: 11.3 }],
  [/\bfit-content\b/, { chrome: 46, ios: 11 }],
  [/\d(?:d|s|l)v(?:h|w|i|b|min|max)\b/, { chrome: 108, ios: 15.4 }],
  [/\d(?:cqw|cqh|cqi|cqb|lh|rlh|cap)\b/, { chrome: 105, ios: 16 }],
  [/\brevert(?:-layer)?\b/, { chrome: 84, ios: 9.3 }],
];

/** Values that are newer than their property. */
const newerPairs: readonly (readonly [string, RegExp, Since])[] = [
  ['overflow-wrap', /anywhere/, { chrome: 80, ios: 15.4 }],
  ['overflow', /clip/, { chrome: 90, ios: 16 }],
  ['display', /flow-root|contents/, { chrome: 58, ios: 13 }],
  ['word-break', /auto-phrase/, { chrome: 119, ios: 99 }],
];

/** One of these in a list of selectors, and the whole rule is passed over. */
const newerSelectors: readonly (readonly [RegExp, Since])[] = [
  [/:focus-visible/, { chrome: 86, ios: 15.4 }],
  [/:(?:is|where)\(/, { chrome: 88, ios: 14 }],
  [/:has\(/, { chrome: 105, ios: 15.4 }],
  [/:dir\(/, { chrome: 120, ios: 16.4 }],
  [/:not\([^)]*,/, { chrome: 88, ios: 9 }],
  [/::(?:marker|backdrop|details-content|file-selector-button)/, { chrome: 86, ios: 11.3 }],
  [/:user-(?:in)?valid/, { chrome: 119, ios: 16.5 }],
  [/&/, { chrome: 112, ios: 16.5 }],
];

const newerAtRules = /^@(?:layer|container|scope|property|starting-style|view-transition)\b/;
/** `(width < 30rem)`: Chrome 104, iOS 16.4. */
const newerMedia = /^@media[^{]*[<>=]/;
/** `@supports selector(…)`: Chrome 83, iOS 14.5; to older ones it is as if nothing were supported. */
const newerSupports = /^@supports[^{]*\bselector\(/;

/** The oldest of the browsers that the pages are made for. */
const oldest: Since = { chrome: 64, ios: 10 };
const isNewer = ({ chrome, ios }: Since): boolean => chrome > oldest.chrome || ios > oldest.ios;

const anyMatches = (all: readonly (readonly [RegExp, Since])[], text: string): boolean =>
  all.some(([pattern, since]) => isNewer(since) && pattern.test(text));

const isPassedOver = (declaration: string): boolean => {
  const cut = declaration.indexOf(':');
  const [property, value] = [declaration.slice(0, cut).trim(), declaration.slice(cut + 1)];
  // What stands in a property of its own is judged where it is used.
  if (property.startsWith('--')) return false;
  return (
    anyMatches(newerProperties, property) ||
    anyMatches(newerValues, value) ||
    newerPairs.some(([name, pattern]) => name === property && pattern.test(value))
  );
};

type Rule = Readonly<{ head: string; body: string }>;

/** The rules of a stylesheet, without what stands in the braces taken apart. */
const rulesOf = (css: string): readonly Rule[] => {
  const rules: Rule[] = [];
  let depth = 0;
  let [from, opened] = [0, 0];
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') {
      if (depth === 0) opened = at;
      depth += 1;
    } else if (css[at] === '}') {
      depth -= 1;
      if (depth > 0) continue;
      rules.push({ head: css.slice(from, opened).trim(), body: css.slice(opened + 1, at) });
      from = at + 1;
    }
  }
  return rules;
};

/** A stylesheet as an old phone takes it: without what it does not know. */
export const asOldPhonesReadIt = (css: string): string =>
  rulesOf(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .map(({ head, body }) => {
      if ([newerAtRules, newerMedia, newerSupports].some((newer) => newer.test(head))) return '';
      if (head.startsWith('@media') || head.startsWith('@supports'))
        return `${head}{${asOldPhonesReadIt(body)}}`;
      if (anyMatches(newerSelectors, head)) return '';
      const known = body.split(';').filter((one) => one.trim() !== '' && !isPassedOver(one));
      return `${head}{${known.join(';')}}`;
    })
    .join('\n');
