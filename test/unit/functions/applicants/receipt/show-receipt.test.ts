import { describe, expect, test } from 'vitest';
import type { planSubmission } from '#shared/domain/acts/submission.ts';
import type { Language } from '#shared/domain/call/language.ts';
import { showReceipt } from '../../../../../functions/applicants/receipt/show-receipt.ts';
import { answers } from '../../../../support/builders/builders.ts';
import { firstSending } from '../../../../support/builders/planned.ts';
import { fakeApplications } from '../../../../support/fakes/fake-applications.ts';
import { textOf } from '../../../../support/text/html.ts';
import { contextOf, request, testCall, testInForce } from '../../../../support/world/web.ts';

const call = {
  ...testCall,
  closesAt: testCall.closesAt + 86_400_000,
  graceEndsAt: testCall.graceEndsAt + 86_400_000,
};
const receivedAt = Date.parse('2018-05-17T23:58:07+09:00');

type Planned = Partial<Parameters<typeof planSubmission>[0]>;

/** The receipt page that is asked for as `asked` where K7M2Q9XD is stored. */
const receipt = async (asked: string, planned: Planned = {}, language: Language = 'en') => {
  const applications = fakeApplications(() => call);
  const submission = firstSending({
    call: testInForce,
    answers: answers(),
    reference: 'K7M2Q9XD',
    language: 'en',
    receivedAt,
    lateBySeconds: 0,
    wording: 'en-1',
    flags: [],
    seen: { appliedBefore: false, placesTaken: 0 },
    ...planned,
  });
  const { changes } = submission.act;
  await applications.commit({ changes, form: { form: 'f', answers: 'a' } });
  const show = showReceipt({
    contextIn: (language, path) => contextOf({ language, path }),
    readCall: async () => call,
    applications: async () => applications,
    drafts: () => Promise.reject(new Error('nobody here has access')),
    secret: () => 'a secret',
  });
  const params = { language, reference: asked };
  return show(request({ route: 'show-receipt', params, receivedAt, language }));
};

describe('the receipt', () => {
  test('shows the reference, the second of arrival in both times, and what comes next', async () => {
    const { status, body } = await receipt('K7M2Q9XD');
    const text = textOf(body);
    expect(status).toBe(200);
    expect(text).toContain('K7M2Q9XD');
    expect(text).toContain('Thursday, 17 May 2018 at 23:58:07 (Seoul time)');
    expect(text).toContain('Thursday, 17 May 2018 at 14:58:07 (UTC)');
    expect(text).toContain(
      'You can change your application until the deadline: Friday, 18 May 2018 at 23:59 (Seoul time).',
    );
    expect(text).not.toContain('after the deadline');
  });

  test.each(['k7m2q9xd', 'K7M2-Q9XD', 'K7M2 Q9XD'])(
    'is found as people write it: %s',
    async (asked) => {
      expect(textOf((await receipt(asked)).body)).toContain('K7M2Q9XD');
    },
  );

  test('shows nobody’s data to one who reads the reference over a shoulder', async () => {
    const text = textOf((await receipt('K7M2Q9XD')).body);
    const { fullName, email, phone, department, position, workAndProjects } = answers();
    for (const personal of [fullName, email, phone, department, position, workAndProjects])
      expect(text.includes(personal), personal).toBe(personal === '');
    expect(text).not.toMatch(/Kampala|Nakato|Manager/);
  });

  test('says how late it came', async () => {
    const late = textOf((await receipt('K7M2Q9XD', { lateBySeconds: 42 })).body);
    expect(late).toContain('We received it 42 seconds after the deadline');
    const one = textOf((await receipt('K7M2Q9XD', { lateBySeconds: 1 })).body);
    expect(one).toContain('We received it 1 second after the deadline');
  });

  test('says until when it can be changed, but not once that is over', async () => {
    const change = 'You can change your application until the deadline';
    expect(textOf((await receipt('K7M2Q9XD')).body)).toContain(change);
    const late = textOf((await receipt('K7M2Q9XD', { lateBySeconds: 42 })).body);
    expect(late).not.toContain(change);
    expect(late).toContain('We will email you the decision');
  });

  test('says that the city’s places are taken', async () => {
    const seen = { appliedBefore: false, placesTaken: 3 };
    const text = textOf((await receipt('K7M2Q9XD', { seen })).body);
    expect(text).toContain('Your city has already submitted 3 applications, which is the maximum.');
  });

  test('of a possible duplicate reads as any other', async () => {
    for (const placesTaken of [0, 3]) {
      const duplicate = await receipt('K7M2Q9XD', { seen: { appliedBefore: true, placesTaken } });
      const other = await receipt('K7M2Q9XD', { seen: { appliedBefore: false, placesTaken } });
      expect(duplicate).toEqual(other);
    }
  });

  test.each(['K7M2Q9XE', 'K7M2Q9X', '<script>', '../..', '', 'APPLICATION'])(
    'that there is not, "%s", is a 404 page that does not repeat it',
    async (asked) => {
      const { status, body } = await receipt(asked);
      expect(status).toBe(404);
      expect(textOf(body)).toContain('There is no application with this reference number.');
      expect(body).not.toMatch(/<script|K7M2/);
    },
  );
});

describe('the receipt in Korean', () => {
  test('says the second of arrival in both times, and leads to the one in English', async () => {
    const { body } = await receipt('k7m2-q9xd', {}, 'ko');
    expect(textOf(body)).toContain('2018년 5월 17일 목요일 23:58:07 (한국 표준시)');
    expect(textOf(body)).toContain('2018년 5월 17일 목요일 14:58:07 (UTC, 협정 세계시)');
    expect(body).toContain('<a href="/en/applications/K7M2Q9XD" lang="en" hreflang="en">');
  });

  test('counts seconds and places', async () => {
    const seen = { appliedBefore: false, placesTaken: 3 };
    const text = textOf((await receipt('K7M2Q9XD', { lateBySeconds: 1, seen }, 'ko')).body);
    expect(text).toContain('마감 1초 후에');
    expect(text).toContain('한 도시에서 접수하는 신청은 3건이며');
  });

  test('of nobody is no page in another language either', async () => {
    const { status, body } = await receipt('AAAAAAAA', {}, 'ko');
    expect(status).toBe(404);
    expect(textOf(body)).toContain('이 신청번호로 등록된 신청이 없습니다.');
    expect(body).not.toContain('hreflang');
  });
});
