import { describe, expect, test } from 'vitest';
import { pageWords } from '#shared/text/words.ts';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { shownContext } from '../../../../support/builders/shown.ts';

const context = shownContext('en', '/en/news');
type Form = Omit<Parameters<typeof formLayout>[0], 'context' | 'title' | 'form' | 'children'>;
const shown = (form: Form): string =>
  formLayout({ context, title: 'Your post', form: '/en/post', children: <p>the form</p>, ...form });

const titleOf = (html: string): string => /<title>([^<]*)/.exec(html)?.[1] ?? '';

describe('whoever gets a form', () => {
  const html = shown({ errors: new Map() });

  test('is told of no error while there is none', () => {
    expect(html).not.toContain('class="summary"');
    expect(titleOf(html)).toMatch(/^Your post – /);
  });

  test('finds the heading before the form', () => {
    expect(html).toContain('<h1>Your post</h1><p>the form</p>');
  });

  test('has it in another language without losing what is typed', () => {
    expect(html).toContain('formaction="/ko/post"');
  });
});

describe('whoever gets a form back', () => {
  const errors = new Map([
    ['name', 'Enter your name'],
    ['city', 'Choose your city'],
  ]);

  test('is led to each field that is wrong, in the order of the page', () => {
    const html = shown({ errors });
    const links = [...html.matchAll(/<li><a href="#(\w+)">([^<]*)/g)];
    expect(links.map(([, id, text]) => [id, text])).toEqual([...errors]);
  });

  test('hears it from the title on, and sees it before the heading', () => {
    const html = shown({ errors });
    expect(titleOf(html)).toMatch(/^Error: Your post – /);
    expect(html.indexOf('class="summary"')).toBeLessThan(html.indexOf('<h1>'));
  });

  test('is told what is wrong with the whole, though no field is', () => {
    const html = shown({ pageError: 'We could not save it.' });
    expect(html).toContain('<p>We could not save it.</p>');
    expect(html).not.toContain('<li><a href="#');
    expect(titleOf(html)).toMatch(/^Error: /);
  });

  test('is told that answers are kept if some were typed, and not over empty fields', () => {
    const { summaryKept } = pageWords('en');
    const pageError = 'We could not save it.';
    for (const typed of [undefined, [], ['', ' \n', undefined]]) {
      expect(shown({ errors, typed })).not.toContain(summaryKept);
      expect(shown({ pageError, typed })).not.toContain(summaryKept);
    }
    expect(shown({ errors, typed: ['', 'Grace'] })).toContain(`<p>${summaryKept}</p>`);
    expect(shown({ pageError, typed: ['Grace'] })).toContain(
      `<p>${pageError}</p><p>${summaryKept}</p>`,
    );
  });

  test('reads a summary of the page’s own in the place of the usual one', () => {
    const html = shown({ errors, ownSummary: <p>own</p> });
    expect(html).toContain('<p>own</p><h1>');
    expect(html).not.toContain('class="summary"');
  });

  test('is asked something without being told of an error', () => {
    const html = shown({ question: <p>Did you mean it?</p> });
    expect(html).toContain('<p>Did you mean it?</p><h1>');
    expect(titleOf(html)).toMatch(/^Your post – /);
  });
});
