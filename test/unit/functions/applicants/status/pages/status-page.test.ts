import { describe, expect, test } from 'vitest';
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
    expect(text).toContain('Submit your application by');
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
      expect(text).not.toContain('You can change your application until');
      expect(text).not.toContain('Submit your application by');
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

  test('names on its button what comes next: a change, or submitting what was changed', () => {
    const button = />([^<]*)<\/(?:a|button)>/;
    const named = (name: string) =>
      button.exec(shown(name).html.split('class="button"')[1] ?? '')?.[1];
    expect(named('an application')).toBe('Change your application');
    expect(named('an application with changes to send')).toBe('Check and submit your changes');
  });

  test('of one that was never sent says nothing of a nomination once that is too late', () => {
    expect(shown('a draft after the closing').html).not.toContain('id="nomination"');
    expect(shown('an application after the closing').html).toContain('id="nomination"');
  });

  test('of a draft says how far each page is, and leads to the first that is not completed', () => {
    const { text, html } = shown('a draft');
    expect(text).toMatch(
      /About you ?: Completed Your role and city ?: Not finished Your motivation ?: Not started/,
    );
    expect(html).toContain('href="/en/apply/role-and-city">Continue your application');
    expect(shown('a draft that is complete').html).toContain(
      'href="/en/apply/check">Check your answers and submit',
    );
  });

  test('of one that was submitted shows the answers, each part with the way to change it', () => {
    const { text, html } = shown('an application');
    expect(text).toContain('Grace Nakato');
    expect(html).toContain('href="/en/apply/you?return=check"');
    expect(html).toContain('href="/en/apply/documents?return=check"');
  });

  test.each(['an application after the closing', 'one that is withdrawn'])(
    'of %s shows the answers to read, and no way to change them',
    (name) => {
      const { text, html } = shown(name);
      expect(text).toContain('Grace Nakato');
      expect(html).not.toContain('return=check');
    },
  );

  test('of one that expired says what happened and what can be done, and keeps the answers', () => {
    const { text, html } = shown('a draft after the closing');
    expect(text).toContain('The deadline passed before you submitted this application.');
    expect(text).toContain('Grace Nakato');
    expect(html).toContain('href="/en/news"');
    expect(html).toContain('mailto:');
    expect(html).not.toContain('/en/apply/');
  });

  test.each([
    ['an application with changes to send', 'Check and submit your changes'],
    ['one whose letter is missing', 'Upload your nomination letter'],
    ['one whose supervisor is requested', 'We are waiting for your supervisor’s answer'],
    ['one whose supervisor is bounced', 'Our email did not reach your supervisor'],
    ['one that is returned', 'Answer our question'],
  ])('of %s says what is to be done: “%s”', (name, todo) => {
    const { text } = shown(name);
    expect(text).toContain('To do');
    expect(text).toContain(todo);
  });

  test('of one whose letter is missing leads to the page where it is uploaded', () => {
    const { html } = shown('one whose letter is missing');
    expect(html).toContain('href="/en/apply/file/nomination-letter">Upload your nomination letter');
  });

  test('hides the form for another supervisor only while one may still answer', () => {
    const form = /<details open(?:="")?><summary>Ask a different supervisor/;
    expect(shown('one whose supervisor is bounced').html).toMatch(form);
    expect(shown('one whose supervisor is requested').html).not.toMatch(form);
  });

  test('says what became of the emails to the supervisor', () => {
    const { text } = shown('one whose supervisor is requested');
    expect(text).toContain('Email to your supervisor Arrived at the email service');
    expect(text).toContain('Reminder to your supervisor');
  });

  test('puts the answer to a question first, and a change second', () => {
    const { html } = shown('one that is returned');
    expect(html.match(/class="button"/g)).toHaveLength(1);
    expect(html).toMatch(/class="button second"[^>]*>Change your application/);
  });

  test.each(['refused', 'bounced'])(
    'promises no email to a supervisor that is not waited for, as it is dropped: %s',
    (state) => {
      expect(shown('one whose supervisor is requested').text).toContain(
        'Reminder to your supervisor Waiting to be sent',
      );
      const { text } = shown(`one whose supervisor is ${state}`);
      expect(text).toContain('Reminder to your supervisor Not sent');
      expect(text).not.toContain('supervisor Waiting to be sent');
    },
  );

  test('says that the answers it shows are those that were submitted, where others are not', () => {
    const note = 'These are the answers you submitted.';
    expect(shown('an application with changes to send').text).toContain(note);
    for (const name of ['an application', 'an application after the closing'])
      expect(shown(name).text).not.toContain(note);
  });

  test('hides from an applicant that we doubt them', () => {
    const tagOf = (name: string) => /<p class="tag[^>]*>([^<]*)/.exec(shown(name).html)?.[1];
    expect(tagOf('one that is held-for-check')).toBe('Submitted');
    expect(tagOf('one that is held-as-duplicate')).toBe('Submitted');
    expect(tagOf('one that is held-for-city')).toBe('On hold');
  });

  test('says on top, and first in its title, what was just done', () => {
    const { html } = shown('one whose consents are saved');
    expect(html).toContain('<title>Your consents have been saved. – ');
    expect(html.match(/class="done"/g)).toHaveLength(1);
    expect(html.indexOf('class="done"')).toBeLessThan(html.indexOf('<h1'));
  });
});
