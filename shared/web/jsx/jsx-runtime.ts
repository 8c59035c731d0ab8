/**
 * What TSX becomes: text of HTML, written at once. Its types are those of hono/jsx, which does more than
 * pages of ours need and costs a cold start 5 ms (ADR 47).
 */

/** HTML that is not escaped once more. Only what this file and `raw` of hono/html make is some. */
class Html {
  readonly isEscaped = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Props = Readonly<Record<string, unknown>>;
type Component = (props: Props) => unknown;

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const aMark = /[&<>"']/;
const everyMark = /[&<>"']/g;

const escaped = (text: string): string =>
  aMark.test(text) ? text.replace(everyMark, (mark) => marks[mark] ?? '') : text;

const isHtml = (value: unknown): value is { toString: () => string } =>
  value instanceof Html || (value instanceof String && 'isEscaped' in value);

const nothing: ReadonlySet<unknown> = new Set([undefined, null, true, false]);

/** What stands between two tags. Throws for what is no text, such as an object or a promise. */
const inner = (child: unknown): string => {
  if (typeof child === 'string') return escaped(child);
  if (nothing.has(child)) return '';
  if (Array.isArray(child)) return child.map(inner).join('');
  if (isHtml(child)) return child.toString();
  if (typeof child === 'number') return String(child);
  throw new TypeError(`No HTML can be made of a value of type ${typeof child}`);
};

/** Those that are there or not; others say "true" or "false", as `aria-` ones do. */
const booleans: ReadonlySet<string> = new Set([
  ...['allowfullscreen', 'async', 'autofocus', 'autoplay', 'checked', 'controls', 'default'],
  ...['defer', 'disabled', 'download', 'formnovalidate', 'hidden', 'inert', 'ismap', 'itemscope'],
  ...['loop', 'multiple', 'muted', 'nomodule', 'novalidate', 'open', 'playsinline', 'readonly'],
  ...['required', 'reversed', 'selected'],
]);

const aName = /^[a-z][a-z0-9:_-]*$/i;

const attribute = (name: string, value: unknown): string => {
  if (name === 'children' || value === undefined || value === null) return '';
  if (!aName.test(name)) throw new TypeError('An attribute has no name of HTML');
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`;
  if (typeof value === 'number') return ` ${name}="${value}"`;
  if (typeof value !== 'boolean')
    throw new TypeError(`The attribute ${name} has a value of type ${typeof value}`);
  if (!booleans.has(name)) return ` ${name}="${value}"`;
  return value ? ` ${name}=""` : '';
};

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const voids: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source'],
  ...['track', 'wbr'],
]);

/** An element, or what a component makes of its properties. */
export const jsx = (tag: string | Component, props: Props): Html => {
  if (typeof tag === 'function') return new Html(inner(tag(props)));
  let html = `<${tag}`;
  for (const name of Object.keys(props)) html += attribute(name, props[name]);
  if (voids.has(tag)) return new Html(`${html}/>`);
  return new Html(`${html}>${inner(props['children'])}</${tag}>`);
};

export type { JSX } from 'hono/jsx/jsx-runtime';
export { jsx as jsxDEV, jsx as jsxs };

/** Children without an element around them. */
export const Fragment = ({ children }: Props): unknown => children;
