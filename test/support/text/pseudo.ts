import { madeLanguages } from '#shared/text/in-language.ts';

/**
 * Two languages that nobody speaks, under the names that ICU has for them. The first is English with
 * accents, two fifths longer; the second the same from right to left. Each string stands in
 * brackets, so that what comes from no catalogue, or is cut off, is seen.
 */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const;

const [open, close] = ['⟦', '⟧'];
const [rightToLeft, asBefore] = ['\u202e', '\u202c'];

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'áḃćďéƒǵĥíĵķľɱñóṕɋŕšťúṽŵẋýžÁḂĆĎÉƑǴĤÍĴĶĽḾÑÓṔɊŔŠŤÚṼŴẊÝŽ'];
const accents = new Map([...plain].map((letter, index) => [letter, accented[index] ?? letter]));

const accent = (text: string): string =>
  [...text].map((letter) => accents.get(letter) ?? letter).join('');

const more = ' óñé ťŵó ťĥŕéé ƒóúŕ ƒíṽé šíẋ šéṽéñ éíǵĥť ñíñé ťéñ';

/** What makes a text two fifths longer, in words, as other languages do. */
const padding = (text: string): string => {
  const wanted = Math.ceil(text.length * 0.4);
  return more.repeat(Math.ceil(wanted / more.length)).slice(0, wanted);
};

/** The values that a function of the catalogue was handed stand in its text as they are. */
const kept = (values: readonly unknown[]): readonly string[] =>
  values
    .flatMap((value) => (typeof value === 'object' ? Object.values(value ?? {}) : [value]))
    .map(String)
    .filter((value) => value !== '')
    .sort((a, b) => b.length - a.length);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const disguised = (text: string, values: readonly unknown[], isRtl: boolean): string => {
  const found = kept(values);
  const pieces =
    found.length === 0 ? [text] : text.split(new RegExp(`(${found.map(escaped).join('|')})`));
  const said = pieces.map((piece, index) => (index % 2 === 0 ? accent(piece) : piece)).join('');
  const longer = `${said}${padding(text)}`;
  return `${open}${isRtl ? `${rightToLeft}${longer}${asBefore}` : longer}${close}`;
};

const pseudo = (text: unknown, isRtl: boolean, values: readonly unknown[] = []): unknown => {
  if (typeof text === 'string') return disguised(text, values, isRtl);
  if (typeof text === 'function') {
    const same = (...given: unknown[]) =>
      pseudo(Reflect.apply(text, undefined, given), isRtl, given);
    // What calls every text tells by its length how many values it takes.
    return Object.defineProperty(same, 'length', { value: text.length });
  }
  if (Array.isArray(text)) return text.map((one) => pseudo(one, isRtl, values));
  return Object.fromEntries(
    Object.entries(Object(text)).map(([name, one]) => [
      name,
      name === 'direction' ? (isRtl ? 'rtl' : 'ltr') : pseudo(one, isRtl, values),
    ]),
  );
};

/** Each topic is made once, since pages ask for their words many times. */
const maker = (isRtl: boolean) => {
  const known = new Map<unknown, unknown>();
  return <Words>(english: Words): Words => {
    const made = known.get(english) ?? pseudo(english, isRtl);
    known.set(english, made);
    return made as Words;
  };
};

madeLanguages.set('en-XA', maker(false));
madeLanguages.set('ar-XB', maker(true));

/** What is left of a text when all that a pseudo-locale says is taken away. */
export const outsideBrackets = (text: string): string => {
  const inner = /⟦[^⟦⟧]*⟧/g;
  let left = text;
  while (inner.test(left)) left = left.replace(inner, ' ');
  return left;
};
