import { describe, expect, test } from 'vitest';
import { answered } from '#shared/domain/endorsement/endorsement.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { answeredPage } from '../../../../../../functions/applicants/endorsement/pages/answered-page.tsx';
import { endorsementPage } from '../../../../../../functions/applicants/endorsement/pages/endorsement-page.tsx';
import { edition as buildEdition } from '../../../../../support/builders/builders.ts';
import {
  applicationWith,
  askedAt,
  asSent,
  endorsement,
  submissionWith,
} from '../../../../../support/builders/endorsed.ts';
import { writtenMail } from '../../../../../support/every/every-mail.ts';
import { textOf } from '../../../../../support/text/html.ts';
import { contextOf, testCall, testEdition } from '../../../../../support/world/web.ts';

const asked = { call: testCall, application: applicationWith(endorsement()), number: 1 };

const page = (now = askedAt, context = contextOf()) =>
  endorsementPage(context, {
    asked,
    now,
    path: '/en/endorse/token',
    values: new Map(),
    errors: new Map(),
  });

const saidOn = (html: string): string => textOf(html).replace(/\s+/g, ' ');

describe('a supervisor who opens the link', () => {
  test('reads who asks, for what, when, where and how long it takes', () => {
    const said = saidOn(page());
    for (const words of [
      'Confirm a nomination',
      testEdition.title,
      testEdition.workshop.place,
      'World Smart Sustainable Cities Organization',
      'Grace Nakato',
      'It takes about 2 minutes. You do not need an account.',
      'Contact the WeGO secretariat',
      'andrew@we-gov.org',
    ])
      expect(said).toContain(words);
    expect(said).toMatch(/Monday 9 July – Friday 13 July 2018/);
    expect(said).not.toContain('grace.nakato@kcca.go.ug');
  });

  test('reads that the city is a member, what it costs and what is spoken', () => {
    const edition = buildEdition({
      costs: ['The participant’s city pays for the flight.'],
      workingLanguage: 'The workshop is held in English.',
      interpretation: 'There is no interpreter.',
    });
    const said = saidOn(page(askedAt, contextOf({ edition })));
    for (const words of [
      'Kampala is a WeGO member city.',
      'Costs The participant’s city pays for the flight.',
      'Language The workshop is held in English.',
      'Interpretation There is no interpreter.',
    ])
      expect(said).toContain(words);
    expect(saidOn(page())).not.toMatch(/Costs|Language|Interpretation/);
  });

  test('of a city that is not listed reads nothing about membership', () => {
    const application = { ...asked.application, cityId: undefined };
    const html = endorsementPage(contextOf(), {
      asked: { ...asked, application },
      now: askedAt,
      path: '/en/endorse/token',
      values: new Map(),
      errors: new Map(),
    });
    expect(saidOn(html)).not.toContain('member city');
  });

  test('is asked to answer by the date that the mail says, on the same three clocks', () => {
    const request = submissionWith(endorsement()).mails.find(
      ({ kind }) => kind === 'endorsement-request',
    );
    if (!request) throw new Error('no request was planned');
    const mail = writtenMail(asSent(request), 'en').text;
    const clocks = mail.match(/\w+day, \d+ \w+ 2018 at \d\d:\d\d \([^)]+\)/g) ?? [];
    expect(clocks).toHaveLength(3);
    for (const clock of clocks) expect(saidOn(page())).toContain(clock);
  });

  test('after the deadline is asked to answer within the two weeks that are left', () => {
    expect(saidOn(page(testCall.closesAt + aDay))).toContain(
      'Thursday, 31 May 2018 at 23:59 (Seoul time)',
    );
  });

  test('has two answers, none of them chosen, and one button that gives them', () => {
    const html = page();
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).not.toContain('checked');
    const [form = ''] = /<form [^>]*id="main-form"[\s\S]*?<\/form>/.exec(html) ?? [];
    expect(form.match(/<button/g)).toHaveLength(1);
    expect(form).toContain('Submit answer');
  });
});

describe('a supervisor who has answered', () => {
  const said = { name: 'Sarah Namukasa', position: 'Director of Administration', reason: 'Away' };
  const given = (verdict: 'endorse' | 'refuse') => {
    const { answer } = answered(endorsement(), { verdict, ...said }, askedAt + aDay);
    const state = verdict === 'endorse' ? 'endorsed' : 'refused';
    return saidOn(answeredPage(contextOf(), { asked, verdict: state, answer }));
  };

  test('can print what was said, for whom, by whom and when, and reads what follows', () => {
    const shown = given('endorse');
    for (const words of [
      'Nomination confirmed',
      'Yes, I confirm this nomination',
      'Grace Nakato',
      'Sarah Namukasa',
      'Director of Administration',
      'Tuesday, 3 April 2018 at 04:00 (Kampala)',
      'Tuesday, 3 April 2018 at 10:00 (Seoul time)',
      'Tuesday, 3 April 2018 at 01:00 (UTC)',
      'What happens next',
      'print this page',
    ])
      expect(shown).toContain(words);
    expect(shown).not.toContain('Away');
  });

  test('reads the own reason under a refusal, and that the applicant can ask others', () => {
    const shown = given('refuse');
    expect(shown).toContain('No, I do not confirm this nomination');
    expect(shown).toContain('Away');
    expect(shown).toContain('The applicant can still ask someone else to confirm.');
  });
});
