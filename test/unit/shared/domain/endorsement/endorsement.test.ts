import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reminderTimes, requestMails } from '#shared/domain/acts/mails/endorser-mails.ts';
import { nextForMail } from '#shared/domain/acts/mails/mail-still-wanted.ts';
import { newDraft, saveNomination } from '#shared/domain/draft/draft.ts';
import {
  answered,
  askAgain,
  askFirst,
  askOfMail,
  bounced,
  canAskAgain,
  endorsementEndsAt,
  endorsementStates,
  linkState,
  reminderName,
  requestName,
} from '#shared/domain/endorsement/endorsement.ts';
import { readAnswer, readEndorser } from '#shared/domain/endorsement/endorsement-form.ts';
import { wallClock } from '#shared/domain/time/zoned-time.ts';
import {
  applicationWith,
  askedAt,
  endorsement,
  endorser,
  link,
  submissionWith,
} from '../../../../support/builders/endorsed.ts';
import { testCall, testInForce } from '../../../../support/world/web.ts';

const anHour = 3_600_000;
const aDay = 24 * anHour;
const own = 'grace.nakato@kcca.go.ug';
const values = (fields: Readonly<Record<string, string>>) => new Map(Object.entries(fields));
const named = { superiorName: 'Sarah Namukasa', superiorAddress: 'sarah@kcca.go.ug' };

describe('the endorser whom an applicant names', () => {
  test('is taken as typed, cleaned', () => {
    const read = readEndorser(values({ ...named, superiorName: ' Sarah  Namukasa ' }), own);
    expect(read).toEqual({ ok: true, value: endorser });
  });

  test.each([
    ['without a name', { superiorName: ' ' }, 'superiorName', 'missing'],
    ['of 201 characters', { superiorName: 'x'.repeat(201) }, 'superiorName', 'too-long'],
    ['without an address', { superiorAddress: '' }, 'superiorAddress', 'missing'],
    ['at no address', { superiorAddress: 'sarah' }, 'superiorAddress', 'not-an-address'],
    ['who is the applicant', { superiorAddress: own }, 'superiorAddress', 'own-address'],
    [
      'who is the applicant under a tag (F23)',
      { superiorAddress: own.replace('@', '+boss@') },
      'superiorAddress',
      'own-address',
    ],
    [
      'who is so in capitals',
      { superiorAddress: ` ${own.toUpperCase()}` },
      'superiorAddress',
      'own-address',
    ],
  ])('%s is not taken', (_, changes, field, error) => {
    const read = readEndorser(values({ ...named, ...changes }), own);
    expect(read.ok ? [] : [...read.error]).toEqual([[field, error]]);
  });

  test('may have a name of any script', () => {
    for (const superiorName of ['राम बहादुर थापा', '김', 'Батболд', 'عبد الرحمن'])
      expect(readEndorser(values({ ...named, superiorName }), own).ok).toBe(true);
  });
});

describe('the nomination of a draft', () => {
  const draft = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: 0, now: 0 });
  const save = (from: typeof draft, basedOn: number, name: string) =>
    saveNomination(from, {
      nomination: 'endorsement',
      values: { ...named, superiorName: name },
      basedOn,
      now: 1,
    });

  test('that another window has saved is not overwritten', () => {
    const first = save(draft, 1, 'Sarah');
    expect(first.ok && first.value).toMatchObject({ version: 2, saved: { documents: 2 } });
    const from = first.ok ? first.value : draft;
    expect(save(from, 1, 'Moses')).toMatchObject({ ok: false, error: { why: 'stale' } });
    expect(save(from, 1, 'Sarah')).toEqual({ ok: true, value: from });
    expect(save(from, 2, 'Moses')).toMatchObject({ ok: true });
  });

  test('that is too long to store is said to be', () => {
    expect(save(draft, 1, 'x'.repeat(300_000))).toMatchObject({ error: { why: 'too-large' } });
  });
});

describe('a link', () => {
  const state = (changes: Parameters<typeof endorsement>[0], at = askedAt, number = 1) =>
    linkState({ number, call: testCall, application: applicationWith(endorsement(changes)) }, at);
  const endsAt = endorsementEndsAt(testCall);

  test('asks while its endorser is waited for, and though the mail came back', () => {
    expect(state({})).toBe('open');
    expect(state({ state: 'bounced' })).toBe('open');
  });

  test('of an endorser who has answered says so', () => {
    expect(state({ state: 'endorsed' })).toBe('endorsed');
    expect(state({ state: 'refused' }, endsAt)).toBe('refused');
  });

  test('of an endorser before the last one is dead', () => {
    expect(state({ number: 2 })).toBe('replaced');
    expect(state({ state: 'replaced' })).toBe('replaced');
    expect(state({ number: 2 }, askedAt, 2)).toBe('open');
  });

  test('holds to the last millisecond of the 14 days after the closing', () => {
    expect(endsAt).toBe(testCall.graceEndsAt + 14 * aDay);
    expect(state({}, endsAt - 1)).toBe('open');
    expect(state({}, endsAt)).toBe('over');
    expect(endorsementEndsAt({ ...testCall, archivesAt: 5 })).toBe(5);
  });

  test('of an application that is withdrawn asks nothing', () => {
    const application = { ...applicationWith(endorsement()), state: 'withdrawn' as const };
    expect(linkState({ number: 1, call: testCall, application }, askedAt)).toBe('withdrawn');
  });
});

describe('an answer', () => {
  const said = {
    verdict: 'endorse',
    answeredAs: 'Sarah Namukasa',
    answeredPosition: 'Director of Administration',
    reason: '',
  };
  const readingOf = (changes: Readonly<Record<string, string>>) => {
    const read = readAnswer(values({ ...said, ...changes }));
    if (!read.ok) throw new Error('refused');
    return read.value;
  };

  test.each([
    ['nothing chosen', { verdict: '' }, 'verdict', 'missing'],
    ['something that is no answer', { verdict: 'on' }, 'verdict', 'missing'],
    ['no name', { answeredAs: '' }, 'answeredAs', 'missing'],
    ['a name of joiners', { answeredAs: '\u200d\u200d' }, 'answeredAs', 'missing'],
    ['no position', { answeredPosition: ' ' }, 'answeredPosition', 'missing'],
    [
      'a reason of 501 characters',
      { verdict: 'refuse', reason: 'x'.repeat(501) },
      'reason',
      'too-long',
    ],
  ])('with %s is none', (_, changes, field, error) => {
    const read = readAnswer(values({ ...said, ...changes }));
    expect(read.ok ? [] : [...read.error]).toEqual([[field, error]]);
  });

  test('keeps the name under it, and the reason of a refusal alone', () => {
    const yes = readingOf({ reason: 'x'.repeat(501) });
    expect(answered(endorsement(), yes, 5)).toMatchObject({
      state: 'endorsed',
      answer: { at: 5, name: 'Sarah Namukasa', reason: '' },
    });
    const refusal = readingOf({ verdict: 'refuse', reason: 'x'.repeat(500) });
    expect(answered(endorsement(), refusal, 5)).toMatchObject({
      state: 'refused',
      answer: { reason: 'x'.repeat(500) },
    });
  });

  test('keeps the position, which a page that was opened before the release does not ask for', () => {
    const { answeredPosition: _, ...before } = said;
    const old = readAnswer(values(before));
    expect(old.ok && answered(endorsement(), old.value, 5).answer).toEqual({
      at: 5,
      name: 'Sarah Namukasa',
      reason: '',
    });
    expect(answered(endorsement(), readingOf({}), 5).answer).toMatchObject({
      position: 'Director of Administration',
    });
  });

  test('keeps that a hidden field was filled in, and is an answer all the same', () => {
    const flags = ['filled-hidden-field'] as const;
    const answer = { verdict: 'endorse', name: 'Sarah Namukasa', reason: '' } as const;
    expect(answered(endorsement(), { ...answer, flags }, 5)).toMatchObject({
      state: 'endorsed',
      answer: { flags },
    });
    expect(answered(endorsement(), answer, 5).answer).not.toHaveProperty('flags');
  });
});

describe('a mail that came back', () => {
  const ask = { number: 1, asks: 1 };

  test('is told of once', () => {
    const once = bounced(endorsement(), ask);
    expect(once?.state).toBe('bounced');
    expect(bounced(once, ask)).toBeUndefined();
  });

  test.each(endorsementStates.filter((state) => state !== 'requested'))(
    'changes nothing for one who is %s',
    (state) => {
      expect(bounced(endorsement({ state }), ask)).toBeUndefined();
    },
  );

  test('of an earlier endorser, or an earlier time of asking, changes nothing', () => {
    expect(bounced(endorsement({ number: 2 }), ask)).toBeUndefined();
    expect(bounced(askAgain(endorsement(), 5), ask)).toBeUndefined();
    expect(bounced(undefined, ask)).toBeUndefined();
    expect(bounced(endorsement(), undefined)).toBeUndefined();
  });

  test('lets the same endorser be asked again, with the same link', () => {
    const again = askAgain(endorsement({ state: 'bounced' }), askedAt + 5);
    expect(again).toMatchObject({ ...link, number: 1, asks: 2, state: 'requested' });
    expect(endorsementStates.filter((state) => canAskAgain(endorsement({ state })))).toEqual([
      'requested',
      'bounced',
    ]);
  });
});

test('a mail to an endorser says by its name whom it asks, and which time', () => {
  const ask = endorsement({ number: 12, asks: 3 });
  expect(askOfMail(requestName(ask))).toEqual({ number: 12, asks: 3 });
  expect(askOfMail(reminderName(ask, 'day-3'))).toEqual({ number: 12, asks: 3 });
  for (const name of [
    'v1-receipt',
    'v2-endorsed',
    'endorsement-request-1',
    'endorsement-request-1-1x',
  ])
    expect(askOfMail(name)).toBeUndefined();
});

describe('reminders', () => {
  const zone = 'Africa/Kampala';
  const endsAt = endorsementEndsAt(testCall);
  const { closesAt } = testCall;
  const names = (at: number) =>
    reminderTimes({ askedAt: at, closesAt, endsAt, zone }).map(({ name }) => name);

  test('come on day 3, on day 7 and 48 hours before the closing', () => {
    const noon = Date.parse('2018-04-10T12:00+03:00');
    expect(reminderTimes({ askedAt: noon, closesAt, endsAt, zone })).toEqual([
      { name: 'day-3', dueAt: noon + 3 * aDay },
      { name: 'day-7', dueAt: noon + 7 * aDay },
      { name: 'closing', dueAt: closesAt - 2 * aDay, before: 2 * aDay },
    ]);
  });

  test('do not crowd: what falls within a day of the closing’s, or of the request, is left out', () => {
    expect(names(closesAt - 5 * aDay)).toEqual(['day-7', 'closing']);
    expect(names(closesAt - 9 * aDay)).toEqual(['day-3', 'closing']);
    expect(names(closesAt - 2.5 * aDay)).toEqual(['day-3', 'day-7']);
  });

  test('come after the closing, too, to one who was asked on the last day, until the link ends', () => {
    expect(names(closesAt - anHour)).toEqual(['day-3', 'day-7']);
    expect(names(endsAt - 5 * aDay)).toEqual(['day-3']);
    expect(names(endsAt - aDay)).toEqual([]);
  });

  test('whenever one is asked wake nobody, and come at least 14 hours apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: testCall.opensAt, max: endsAt }),
        fc.constantFrom('Africa/Kampala', 'Asia/Seoul', 'America/Mexico_City', 'Europe/London'),
        (at, there) => {
          const due = reminderTimes({ askedAt: at, closesAt, endsAt, zone: there })
            .map(({ dueAt }) => dueAt)
            .toSorted((a, b) => a - b);
          let last = at;
          for (const dueAt of due) {
            expect(dueAt - last).toBeGreaterThanOrEqual(14 * anHour);
            expect(dueAt).toBeLessThan(endsAt);
            const { hour } = wallClock(dueAt, there);
            if (endsAt - dueAt >= 12 * anHour) expect(hour >= 7 && hour < 22).toBe(true);
            last = dueAt;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the mails to an endorser', () => {
  const { mails, application } = submissionWith(endorsement());
  const toEndorser = mails.filter(({ to }) => to === endorser.address);

  test('are queued with the application that names them', () => {
    expect(toEndorser.map(({ name }) => name)).toEqual([
      'endorsement-request-1-1',
      'endorsement-reminder-1-1-day-3',
      'endorsement-reminder-1-1-day-7',
      'endorsement-reminder-1-1-closing',
    ]);
    expect(toEndorser[0]?.dueAt).toBe(askedAt);
  });

  test('carry name, position and city of the applicant, and neither address nor link', () => {
    for (const { facts } of toEndorser) {
      expect(facts).toMatchObject({ name: 'Grace Nakato', city: 'Kampala', nonce: link.nonce });
      expect(JSON.stringify(facts)).not.toContain('@');
      expect(JSON.stringify(facts)).not.toContain(link.linkDigest);
    }
  });

  test('are planned once, and not again by another change', () => {
    expect(requestMails(testInForce, application.endorsement, application)).toEqual([]);
    const again = { ...application, endorsement: askAgain(endorsement(), askedAt + aDay) };
    const [request] = requestMails(testInForce, application.endorsement, again);
    expect(request?.name).toBe('endorsement-request-1-2');
    const other = askFirst(endorser, { before: endorsement(), link, at: askedAt + aDay });
    const replaced = { ...application, endorsement: other };
    expect(requestMails(testInForce, application.endorsement, replaced)[0]?.name).toBe(
      'endorsement-request-2-1',
    );
  });

  const reminder = toEndorser.find(({ name }) => name.endsWith('day-3'));
  const next = (changes: Partial<typeof application>, now = reminder?.dueAt ?? 0) =>
    reminder &&
    nextForMail(
      reminder,
      { call: testCall, draft: undefined, application: { ...application, ...changes } },
      now,
    );

  test('remind while the answer is waited for', () => {
    expect(next({})).toBe('send');
  });

  test.each(endorsementStates.filter((state) => state !== 'requested'))(
    'remind nobody who is %s',
    (state) => {
      expect(next({ endorsement: endorsement({ state }) })).toBe('drop');
    },
  );

  test('remind neither of what was withdrawn, nor one who was replaced, asked anew, or is too late', () => {
    expect(next({ state: 'withdrawn' })).toBe('drop');
    expect(next({ endorsement: endorsement({ number: 2 }) })).toBe('drop');
    expect(next({ endorsement: endorsement({ asks: 2 }) })).toBe('drop');
    expect(next({ endorsement: undefined })).toBe('drop');
    expect(next({}, endorsementEndsAt(testCall))).toBe('drop');
  });

  test('before the closing move with it', () => {
    const closing = toEndorser.find(({ name }) => name.endsWith('closing'));
    const call = { ...testCall, closesAt: testCall.closesAt + 7 * aDay };
    const records = { call, draft: undefined, application };
    const due = testCall.closesAt - 2 * aDay;
    expect(closing && nextForMail(closing, records, due)).toEqual({ dueAt: due + 7 * aDay });
  });
});
