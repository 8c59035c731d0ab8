import type { JSX } from 'hono/jsx/jsx-runtime';
import { describe, expect, test } from 'vitest';
import { CodeField } from '#shared/web/fields/code-field.tsx';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import type { FieldProps } from '#shared/web/fields/field.tsx';
import { FileField } from '#shared/web/fields/file-field.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';

const context = { language: 'en' } as const;
const field = { context, name: 'post', label: 'Your post', error: undefined };
const wrong: FieldProps = { ...field, hint: 'As on your card.', error: 'Enter your post' };
const options = [
  { value: 'a', text: 'First' },
  { value: 'b', text: 'Second' },
];

/** Each field of the kit as it is, and with a hint and an error. */
const kit: Readonly<Record<string, (props: FieldProps) => JSX.Element>> = {
  'a line': (props) => <TextField {...props} value="" />,
  'an address': (props) => <EmailField {...props} value="" />,
  'a code': (props) => <CodeField {...props} value="" autocomplete="off" />,
  paragraphs: (props) => <TextArea {...props} value="" />,
  'a list': (props) => <SelectField {...props} placeholder="Choose" options={options} chosen="" />,
  'a file': (props) => <FileField {...props} accept={['image/png']} />,
  'a choice': (props) => <Radios {...props} options={options} chosen={undefined} />,
};

const htmlOf = (element: JSX.Element): string => element.toString();
const attribute = (html: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1];

describe.each(Object.entries(kit))('whoever is asked for %s', (_, made) => {
  const whole = htmlOf(made(field));
  const marked = htmlOf(made(wrong));

  test('is told nothing of a hint or an error where there is none', () => {
    expect(whole).not.toMatch(/hint|fault|bad|aria-describedby|aria-invalid/);
  });

  test('hears the hint, then the error, of that field', () => {
    expect(attribute(marked, 'aria-describedby')).toBe('post-hint post-fault');
    expect(marked).toContain('<span class="hint" id="post-hint">As on your card.</span>');
    expect(marked).toContain('<span class="fault" id="post-fault">Error: Enter your post</span>');
    expect(marked).toMatch(/^<\w+ class="field bad"/);
  });

  test('comes to its control from the error summary', () => {
    expect(marked.match(/ id="post"/g)).toHaveLength(1);
    expect(marked).toMatch(/<(?:input|select|textarea)[^>]* id="post"/);
  });
});

test('a box that has to be ticked says so beside itself', () => {
  const html = htmlOf(<Tick {...field} error="Tick the box" isTicked={false} />);
  expect(attribute(html, 'aria-describedby')).toBe('post-fault');
  expect(html).not.toContain('checked');
  expect(htmlOf(<Tick {...field} isTicked />)).toContain('checked');
});

test('of several boxes with one name each has a label and an error of its own', () => {
  const html = htmlOf(<Tick {...field} id="post-2" error="Tick the box" isTicked={false} />);
  expect(html).toContain('name="post"');
  expect(html).toContain('<label for="post-2">');
  expect(attribute(html, 'aria-describedby')).toBe('post-2-fault');
});

test('what somebody typed stands there again as typed, and runs no script', () => {
  const typed = '"><script>alert(1)</script>\n<b>';
  for (const html of [
    htmlOf(<TextField {...field} value={typed} />),
    htmlOf(<TextArea {...field} value={typed} />),
  ]) {
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  }
});

test('the line feed that somebody typed first is not the one that HTML drops', () => {
  expect(htmlOf(<TextArea {...field} value={'\nIndented'} />)).toContain(
    '>\n\nIndented</textarea>',
  );
});

test('nobody’s name or address is corrected, and prose is', () => {
  const verbatim = htmlOf(<TextField {...field} value="" isVerbatim />);
  expect(verbatim).toContain('autocapitalize="none"');
  expect(htmlOf(<EmailField {...field} value="" />)).toContain('autocapitalize="none"');
  expect(htmlOf(<TextField {...field} value="" />)).not.toContain('autocapitalize');
});

test('a name of a person is not corrected, and each word begins with a capital letter', () => {
  const html = htmlOf(<TextField {...field} value="" isName />);
  expect(html).toContain('spellcheck="false"');
  expect(html).toContain('autocapitalize="words"');
});

test('a phone number brings up the keys of a phone', () => {
  expect(htmlOf(<TextField {...field} value="" type="tel" />)).toContain('type="tel"');
  expect(htmlOf(<TextField {...field} value="" />)).toContain('type="text"');
});

test('an address that may be mistyped is asked about beside its field', () => {
  const doubt = { address: 'a@gmial.com', likely: 'a@gmail.com' };
  const html = htmlOf(<EmailField {...field} value="a@gmial.com" doubt={doubt} />);
  expect(attribute(html, 'aria-describedby')).toBe('post-likely');
  expect(html).toContain('id="post-likely"');
  expect(html).toContain('a@gmail.com');
});

test('a list begins with what says that nothing is chosen, and shows what was', () => {
  const html = htmlOf(
    <SelectField {...field} placeholder="Choose" options={options} chosen="b" isRequired />,
  );
  expect(html).toMatch(/<option value="">Choose<\/option>.*<option value="b" selected[^>]*>Second/);
  expect(html).toContain('aria-required="true"');
});

test('of a few options the chosen one is marked', () => {
  const html = htmlOf(<Radios {...field} options={options} chosen="b" />);
  expect(html).toMatch(/id="post" name="post" value="a"\/>/);
  expect(html).toMatch(/id="post-b" name="post" value="b" checked/);
});

const named = (html: string): readonly string[] =>
  [...(/<(?:input|textarea)([^>]*)>/.exec(html)?.[1] ?? '').matchAll(/ ([\w-]+)=/g)]
    .map(([, name]) => name ?? '')
    .sort();

test.each(['state-last', 'class-first', 'value-first'] as const)(
  'the order "%s" of older pages says no more and no less of a line',
  (order) => {
    const line = { ...wrong, value: 'x', width: 'code', isVerbatim: true } as const;
    const inOrder = htmlOf(<CodeField {...line} autocomplete="off" order={order} />);
    expect(named(inOrder)).toEqual(named(htmlOf(<CodeField {...line} autocomplete="off" />)));
  },
);

test.each(['state-last', 'class-first'] as const)(
  'nor does "%s" of one that is required',
  (order) => {
    const line = { ...wrong, value: 'x', isRequired: true };
    expect(named(htmlOf(<EmailField {...line} order={order} />))).toEqual(
      named(htmlOf(<EmailField {...line} />)),
    );
  },
);
