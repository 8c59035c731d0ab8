import fc from 'fast-check';
import { jsx as honoJsx } from 'hono/jsx/jsx-runtime';
import { describe, expect, test } from 'vitest';
import { Fragment, jsx } from '#jsx/jsx-runtime';

type Tree =
  | string
  | number
  | boolean
  | null
  | undefined
  | Readonly<{
      tag: string;
      attributes: Readonly<Record<string, unknown>>;
      children: readonly Tree[];
    }>;

type Make = (tag: string, props: Record<string, unknown>) => unknown;

const made = (make: Make, tree: Tree): unknown => {
  if (typeof tree !== 'object' || tree === null) return tree;
  const children = tree.children.map((child) => made(make, child));
  return make(tree.tag, { ...tree.attributes, ...(children.length > 0 && { children }) });
};

const text = fc.string({
  unit: fc.constantFrom('a', '가', '&', '<', '>', '"', "'", '/', ' ', '\n'),
});
const attributes = fc.dictionary(
  fc.constantFrom('id', 'class', 'hidden', 'required', 'aria-hidden', 'data-text', 'tabindex'),
  fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined), fc.constant(null)),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    fc.record({ tag: fc.constant('input'), attributes, children: fc.constant([]) }),
    fc.record({
      tag: fc.constantFrom('p', 'ul', 'section', 'option'),
      attributes,
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

test('whatever a page is made of, it is the page that hono/jsx makes', () => {
  fc.assert(
    fc.property(tree, (one) => {
      const inBody: Tree = { tag: 'body', attributes: {}, children: [one] };
      const ours = made((tag, props) => jsx(tag, props), inBody);
      const honos = made((tag, props) => honoJsx(tag, props, undefined), inBody);
      expect(String(ours)).toBe(String(honos));
    }),
  );
});

describe('whoever types HTML', () => {
  const typed = `<b onclick='x()'>"&`;
  const shown = '&lt;b onclick=&#39;x()&#39;&gt;&quot;&amp;';

  test('reads it as text', () => {
    expect(String(jsx('p', { children: typed }))).toBe(`<p>${shown}</p>`);
  });

  test('reads it as text through a component and a fragment', () => {
    const Said = () => typed;
    const said = jsx(Fragment, { children: [jsx(Said, {}), typed] });
    expect(String(said)).toBe(shown + shown);
  });

  test('reads it in a field', () => {
    expect(String(jsx('input', { value: typed }))).toBe(`<input value="${shown}"/>`);
  });
});

test.each([
  ['an object', {}],
  ['what pretends to be HTML', { isEscaped: true, toString: (): string => '<script>' }],
  ['a function', () => ''],
  ['a promise', Promise.resolve('')],
  ['a symbol', Symbol('a')],
])('%s is no HTML: the page fails on our side', (_what, value) => {
  expect(() => jsx('p', { children: value })).toThrow(TypeError);
  expect(() => jsx('p', { title: value })).toThrow(TypeError);
});

test.each(['a b', 'a"', 'a>', 'a=b', '', '1'])('nothing can be an attribute named "%s"', (name) => {
  expect(() => jsx('p', { [name]: 'x' })).toThrow(TypeError);
});
