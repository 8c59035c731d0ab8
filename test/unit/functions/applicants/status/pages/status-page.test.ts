import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../../support/builders/catalogue.ts';
import { wayBackPages } from '../../../../../support/every/every-way-back.ts';
import { textOf } from '../../../../../support/text/html.ts';

/** What a person reads on the status page in one of its states. */
const shown = (name: string): { text: string; html: string } => {
  const html = wayBackPages.find((page) => page.name === `the status page of ${name}`)?.html('en');
  if (html === undefined) throw new Error(`no status page of ${name}`);
  return { text: textOf(html), html };
};

const form = '/en/nomination-form';

describe('the status page', () => {
  test('says until when a draft can be written, and offers the form for the letter', () => {
    const { text, html } = shown('a draft');
    expect(text).toContain('You can make changes until');
    expect(html).toContain(form);
  });

  test.each([
    'a draft after the closing',
    'an application after the closing',
    'one that is withdrawn',
  ])(
    'of %s promises no time to write, and offers no form for a letter that cannot be added',
    (name) => {
      const { text, html } = shown(name);
      expect(text).not.toContain('You can make changes until');
      expect(text).not.toContain('until the deadline');
      expect(html).not.toContain(form);
    },
  );

  test('gives back the files of versions that were sent before', () => {
    const { text, html } = shown('an application whose earlier version had other files');
    expect(text).toContain('Files from earlier versions');
    expect(html).toContain('action="/en/documents/nomination-letter/download"');
    expect(shown('an application').text).not.toContain('Files from earlier');
  });

  test('says of each document which role of the staff has opened it, and when', () => {
    const { text } = shown('an application whose documents staff have opened');
    expect(text.match(/Opened by staff/g)).toHaveLength(3);
    expect(text).toMatch(/A reviewer: \w+,? \d.*\d\d:\d\d \(.* time\)/);
    expect(text).toContain('The WeGO secretariat: ');
    expect(text).toContain('The travel desk: ');
    expect(shown('an application').text).not.toContain('Opened by staff');
  });

  test('promises a new application to one who withdraws only while one can be started', () => {
    const { withdrawAgain, withdrawText } = catalogue('en').status;
    expect(shown('an application').text).toContain(`${withdrawText} ${withdrawAgain}`);
    const { text } = shown('an application after the closing');
    expect(text).toContain(withdrawText);
    expect(text).not.toContain(withdrawAgain);
  });

  test('of one that was never sent says nothing of a nomination once that is too late', () => {
    expect(shown('a draft after the closing').html).not.toContain('id="nomination"');
    expect(shown('an application after the closing').html).toContain('id="nomination"');
  });
});
