import { describe, expect, test } from 'vitest';
import { fieldsOf, formParts } from '#shared/domain/form/form-fields.ts';
import { honeypotField } from '#shared/web/fields/honeypot.tsx';
import { showApplicationForm } from '../../../../../functions/applicants/one-page/show-application-form.ts';
import { elementWith, idsOf, textOf, valueIn } from '../../../../support/text/html.ts';
import { withoutOwnScripts } from '../../../../support/text/own-scripts.ts';
import { switchesIn } from '../../../../support/world/switches.ts';
import { contextOf, request, testCall } from '../../../../support/world/web.ts';

const show = showApplicationForm({
  contextIn: (language, path) => contextOf({ language, path }),
  readCall: async () => testCall,
  newTicket: (receivedAt) => `ticket of ${receivedAt}`,
});
const at = (receivedAt: number) => show(request({ route: 'show-application-form', receivedAt }));

const { opensAt, closesAt, graceEndsAt, archivesAt } = testCall;

describe('one who asks for the form', () => {
  test('before the opening is told when it opens, in both times', async () => {
    const { status, body } = await at(opensAt - 1);
    expect(status).toBe(200);
    expect(body).not.toContain('<form');
    expect(textOf(body)).toContain('Applications are not open yet');
    expect(textOf(body)).toContain('Monday, 2 April 2018 at 09:00 (Seoul time)');
    expect(textOf(body)).toContain('Monday, 2 April 2018 at 00:00 (UTC)');
  });

  test.each([opensAt, closesAt - 1])('at %i, while it is open, gets it', async (receivedAt) => {
    const { status, body } = await at(receivedAt);
    expect(status).toBe(200);
    expect(body).toContain('<form method="post" action="/en/apply"');
    expect(textOf(body)).toContain('Thursday, 17 May 2018 at 23:59 (Seoul time)');
  });

  test.each([
    ['at the closing second, in the grace time', closesAt],
    ['after the grace time', graceEndsAt],
    ['when all is over', archivesAt],
  ])('%s is told that it closed, and gets none', async (_, receivedAt) => {
    const { status, body } = await at(receivedAt);
    expect(status).toBe(410);
    expect(body).not.toContain('<form');
    expect(textOf(body)).toContain('The deadline was');
    expect(textOf(body)).toContain('Thursday, 17 May 2018 at 23:59 (Seoul time)');
    expect(body).toContain('mailto:andrew@we-gov.org');
  });
});

describe('the empty form', () => {
  test('names the host that it was asked from, whoever asked before', async () => {
    for (const host of ['elsewhere.example', 'call.example']) {
      const { body } = await show(request({ receivedAt: opensAt, host }));
      expect(body).toContain(`<meta property="og:url" content="https://${host}/`);
    }
  });

  test('holds the ticket of the moment when it was made', async () => {
    expect(valueIn((await at(opensAt)).body, 'ticket')).toBe(`ticket of ${opensAt}`);
  });

  test('asks for every field of the definition, with a label or a legend', async () => {
    const { body } = await at(opensAt);
    for (const [name, field] of formParts.flatMap(fieldsOf)) {
      expect(valueIn(body, name), name).toBeDefined();
      if (field.kind !== 'choice') expect(body).toContain(`<label for="${name}">`);
    }
    expect(body).toContain('<legend>Level of your position</legend>');
  });

  test('has nothing chosen, ticked or typed beforehand', async () => {
    const { body } = await at(opensAt);
    expect(body).not.toContain('checked=""');
    for (const [name] of formParts.flatMap(fieldsOf)) expect(valueIn(body, name)).toBe('');
  });

  test('offers every city under its country, by its names, and “not listed” first and last', async () => {
    const { body } = await at(opensAt);
    const options = [...body.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
    expect(options).toEqual(['', 'not-listed', 'vladivostok', 'kampala', 'not-listed']);
  });

  test('keeps what only those with an unlisted city are asked in a part of its own', async () => {
    const { body } = await at(opensAt);
    const parts = body.split('<div class="unlisted">').slice(1);
    expect(parts.map((part) => / name="([^"]*)"/.exec(part)?.[1])).toEqual([
      'otherCity',
      'country',
    ]);
  });

  test('has a box for each partner', async () => {
    const { body } = await at(opensAt);
    expect(valueIn(body, 'givenToPartner1')).toBe('');
    expect(valueIn(body, 'givenToPartner2')).toBe('');
    expect(valueIn(body, 'givenToPartner3')).toBeUndefined();
  });

  test('cuts nothing off while one types: no maxlength, no pattern, no script', async () => {
    expect(withoutOwnScripts((await at(opensAt)).body)).not.toMatch(
      /maxlength|pattern=|<script|onsubmit|\sstyle="/,
    );
  });

  test('gives every id once, and every description is there', async () => {
    const { body } = await at(opensAt);
    const ids = idsOf(body);
    expect(new Set(ids).size).toBe(ids.length);
    const described = [...body.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(described.length).toBeGreaterThan(5);
    expect(described.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('hides the trap from people, their readers and their browsers', async () => {
    const { body } = await at(opensAt);
    expect(body).toContain('<div class="trap" aria-hidden="true">');
    const honeypot = elementWith(body, `name="${honeypotField}"`);
    expect(honeypot).toContain('tabindex="-1"');
    expect(honeypot).toContain('autocomplete="off"');
  });
});

describe('one who applies in Korean', () => {
  const korean = () =>
    show(request({ route: 'show-application-form', path: '/ko/apply', language: 'ko' }));

  test('is asked everything in Korean, and the form goes to its Korean address', async () => {
    const { body } = await korean();
    expect(body).toContain('<html lang="ko" dir="ltr">');
    expect(body).toContain('<form method="post" action="/ko/apply"');
    expect(body).toContain('<legend>직급</legend>');
    expect(textOf(body)).toContain('100자 이상 1,500자 이하로 입력해 주세요.');
    for (const label of ['Full name', 'Your city', 'Submit application'])
      expect(body).not.toContain(label);
  });

  test('has the same fields as in English', async () => {
    expect(idsOf((await korean()).body)).toEqual(idsOf((await at(opensAt)).body));
  });

  test('finds the form in English, and back', async () => {
    expect(switchesIn((await korean()).body)).toEqual([
      { to: '/en/apply', language: 'en', by: 'form' },
    ]);
    const english = await show(
      request({ route: 'show-application-form', path: '/en/apply', receivedAt: opensAt }),
    );
    expect(switchesIn(english.body)).toEqual([{ to: '/ko/apply', language: 'ko', by: 'form' }]);
  });
});
