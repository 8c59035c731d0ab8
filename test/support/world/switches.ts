import { mainForm, switchField } from '#shared/web/pages/languages.tsx';
import { unescaped } from '../text/html.ts';

/** A way from a page into another language: a link, or a form that takes along what was typed. */
export type Switch = Readonly<{ to: string; language: string; by: 'link' | 'form' | 'posted' }>;

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const headerOf = (html: string): string =>
  /<header class="top">([\s\S]*?)<\/header>/.exec(html)?.[1] ?? '';

/** The ways into other languages in the header of a page. */
export const switchesIn = (html: string): readonly Switch[] => {
  const header = headerOf(html);
  const links = [...header.matchAll(/<a [^>]*hreflang="[^>]*>/g)].map(
    ([tag]): Switch => ({
      to: attribute(tag, 'href'),
      language: attribute(tag, 'lang'),
      by: 'link',
    }),
  );
  const buttons = [...header.matchAll(/<button [^>]*formaction="[^>]*>/g)].map(
    ([tag]): Switch => ({
      to: attribute(tag, 'formaction'),
      language: attribute(tag, 'lang'),
      by: 'form',
    }),
  );
  const forms = [...header.matchAll(/<form [^>]*>[\s\S]*?<\/form>/g)].map(
    ([form]): Switch => ({
      to: attribute(form, 'action'),
      language: /<button[^>]* lang="([^"]*)"/.exec(form)?.[1] ?? '',
      by: 'posted',
    }),
  );
  return [...links, ...buttons, ...forms];
};

const fieldOf = (tag: string, html: string): readonly [string, string][] => {
  const name = attribute(tag, 'name');
  if (name === '') return [];
  if (tag.startsWith('<textarea')) {
    const [, text = ''] =
      new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([^<]*)<`).exec(html) ?? [];
    return [[name, unescaped(text)]];
  }
  if (tag.startsWith('<select')) {
    const [, inner = ''] =
      new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html) ?? [];
    return [[name, unescaped(/<option value="([^"]*)" selected/.exec(inner)?.[1] ?? '')]];
  }
  const isBox = /type="(?:radio|checkbox)"/.test(tag);
  return isBox && !/\schecked=""/.test(tag) ? [] : [[name, attribute(tag, 'value')]];
};

const fieldsIn = (form: string): Map<string, string> =>
  new Map(
    [...form.matchAll(/<(?:input|textarea|select)[^>]*>/g)].flatMap(([tag]) => fieldOf(tag, form)),
  );

/** What the main form of a page holds: hidden, typed and chosen. */
export const mainFieldsOf = (html: string): Map<string, string> =>
  fieldsIn(new RegExp(`<form[^>]*\\sid="${mainForm}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '');

/** What pressing the button of the other language posts, when `typed` was typed into the page. */
export const switchPost = (
  html: string,
  values: Iterable<readonly [string, string]> = [],
): { to: string; fields: Map<string, string> } => {
  const [way] = switchesIn(html);
  if (!way || way.by === 'link') throw new Error('the page has no button of a language');
  const own = way.by === 'form' ? mainFieldsOf(html) : fieldsIn(headerOf(html));
  return { to: way.to, fields: new Map([...own, ...values, [switchField, way.language]]) };
};
