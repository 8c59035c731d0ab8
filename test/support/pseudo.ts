import { type Catalogue, catalogues } from '#shared/text/catalogue.ts';
import { en } from '#shared/text/en.ts';

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
  if (typeof text === 'function')
    return (...given: unknown[]) => pseudo(Reflect.apply(text, undefined, given), isRtl, given);
  if (Array.isArray(text)) return text.map((one) => pseudo(one, isRtl, values));
  return Object.fromEntries(
    Object.entries(Object(text)).map(([name, one]) => [name, pseudo(one, isRtl, values)]),
  );
};

const catalogueOf = (isRtl: boolean): Catalogue => ({
  ...(pseudo(en, isRtl) as Catalogue),
  direction: isRtl ? 'rtl' : 'ltr',
});

catalogues['en-XA'] = catalogueOf(false);
catalogues['ar-XB'] = catalogueOf(true);

/** What is left of a text when all that a pseudo-locale says is taken away. */
export const outsideBrackets = (text: string): string => {
  const inner = /⟦[^⟦⟧]*⟧/g;
  let left = text;
  while (inner.test(left)) left = left.replace(inner, ' ');
  return left;
};
