import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mailboxOf, type NewsState } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import { askedField } from '#shared/web/fields/likely-address.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { showCall } from '../../../../../functions/public/call/show-call.ts';
import { askForNews } from '../../../../../functions/public/news/ask-for-news.ts';
import { confirmNews } from '../../../../../functions/public/news/confirm-news.ts';
import { leaveNews } from '../../../../../functions/public/news/leave-news.ts';
import { showNewsConfirmation } from '../../../../../functions/public/news/show-news-confirmation.ts';
import { showNewsForm } from '../../../../../functions/public/news/show-news-form.ts';
import { showNewsLeaving } from '../../../../../functions/public/news/show-news-leaving.ts';
import { showNewsSent } from '../../../../../functions/public/news/show-news-sent.ts';
import { stayOnNews } from '../../../../../functions/public/news/stay-on-news.ts';
import { processorTime } from '../../../../bench/harness/processor-time.ts';
import { fakeNews, putLinks } from '../../../../support/fakes/fake-news.ts';
import { elementWith, idsOf, linksOf, textOf, valueIn } from '../../../../support/text/html.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { contextOf, request, testCall } from '../../../../support/world/web.ts';

const now = testCall.opensAt - 86_400_000;
const address = 'grace@kcca.go.ug';
const key = digest(mailboxOf(address));
const id = 'K7Q2M9XAK7Q2M9XA';
const token = 'T'.repeat(43);
const leaveToken = 'L'.repeat(43);
const code = '041776';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Posted = Readonly<{
  headers?: Record<string, string>;
  at?: number;
  body?: string;
  token?: string;
}>;

const form = (fields: Readonly<Record<string, string>>, posted: Posted = {}): WebRequest =>
  request({
    method: 'POST',
    receivedAt: posted.at ?? now,
    params: { language: 'en', token: posted.token ?? token },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...posted.headers,
    },
    body: Buffer.from(posted.body ?? new URLSearchParams(fields).toString()),
  });

/** The operations over a list in memory, on which one link to confirm and one to leave lie. */
const desk = (state: NewsState = 'asked') => {
  const news = fakeNews();
  news.put(key, { id, state, asks: 1, mailedAt: [], address, language: 'en', confirmedAt: 1 });
  putLinks(news, {
    confirm: token,
    leave: leaveToken,
    code,
    subscriber: key,
    id,
    address,
    language: 'en',
    expiresAt: now + 1000,
  });
  const deps = {
    contextIn: () => contextOf(),
    readCall: async () => testCall,
    subscribers: async () => news.subscribers,
    links: async () => news.links,
  };
  return {
    news,
    state: () => news.row(key)?.state,
    ask: askForNews({
      pause: async () => {},
      ...deps,
      secret: () => 'a secret of the tests',
      random: (bytes) => new Uint8Array(bytes).fill(9),
    }),
    lookAtConfirmation: showNewsConfirmation(deps),
    confirm: confirmNews(deps),
    lookAtLeaving: showNewsLeaving(deps),
    leave: leaveNews(deps),
    stay: stayOnNews(deps),
  };
};

const stranger = 'amara@city.gov';
const sent = { status: 303, headers: { location: '/en/news/sent' } };

describe('whoever gives an address that looks mistyped', () => {
  const mistyped = 'grace@hotmial.com';

  test('is asked about it, and can give it all the same', async () => {
    const { ask, news } = desk();
    const { status, body } = await ask(form({ email: mistyped }));
    expect(status).toBe(200);
    expect(textOf(body)).toContain('Did you mean grace@hotmail.com?');
    expect(valueIn(body, 'email')).toBe(mistyped);
    expect(news.mails).toEqual([]);
    const asked = valueIn(body, askedField) ?? '';
    expect(await ask(form({ email: mistyped, [askedField]: asked }))).toMatchObject(sent);
    expect(news.mails).toMatchObject([{ to: mistyped }]);
  });

  test.each([
    ['.grace@kcca.go.ug', 'Check the dots before the @'],
    ['grace@1.2.3.4', 'cannot end with a number'],
    ['grace@kcca.go.ug, joe@kcca.go.ug', 'Enter one email address only'],
  ])('%s is told what is wrong with it: %s', async (email, said) => {
    const { ask } = desk();
    const { status, body } = await ask(form({ email }));
    expect(status).toBe(422);
    expect(textOf(body)).toContain(said);
  });

  test.each(['Grace <amara＠city.gov>', '\u200bamara@city.gov.'])(
    'is written to at the address that is meant by %j',
    async (email) => {
      const { ask, news } = desk();
      expect(await ask(form({ email }))).toMatchObject(sent);
      expect(news.mails).toMatchObject([{ to: 'amara@city.gov' }]);
    },
  );
});

describe('whoever gives an address', () => {
  test('is asked for nothing else, without script and cookie', async () => {
    const { body, status } = await showNewsForm({ contextIn: () => contextOf() })(request());
    expect(status).toBe(200);
    expect(body.match(/<input /g)).toHaveLength(1);
    expect(valueIn(body, 'email')).toBe('');
    expect(elementWith(body, 'action="/en/news"')).toContain('method="post"');
    expect(body).not.toMatch(/<script|set-cookie/i);
  });

  test('is told to look into the mailbox', async () => {
    const { ask, news } = desk();
    expect(await ask(form({ email: ` ${stranger} `, website: '' }))).toMatchObject(sent);
    expect(news.mails.map(({ to, kind }) => [to, kind])).toEqual([[stranger, 'news-confirm']]);
    const page = await showNewsSent({ contextIn: () => contextOf() })(request());
    expect(textOf(page.body)).toContain('Check your email');
    expect(page.body).not.toContain('@city.gov');
  });

  test.each<NewsState>(['asked', 'confirmed', 'left'])(
    'gets the same answer when it is known and %s',
    async (state) => {
      const known = desk(state);
      const unknown = await desk().ask(form({ email: stranger }));
      expect(await known.ask(form({ email: address }))).toEqual(unknown);
      expect(known.state()).toBe(state);
    },
  );

  test('gets the same answer when it was given a moment ago, and no second mail', async () => {
    const { ask, news } = desk();
    const first = await ask(form({ email: stranger }));
    for (let time = 0; time < 20; time += 1)
      expect(await ask(form({ email: stranger.toUpperCase() }, { at: now + time }))).toEqual(first);
    expect(news.mails).toHaveLength(1);
  });

  test.each(['website', 'comment'])(
    'gets the mail though a program has filled in the hidden field "%s" of a page',
    async (name) => {
      const { ask, news } = desk();
      expect(await ask(form({ email: stranger, [name]: 'https://city.gov' }))).toMatchObject(sent);
      expect(news.mails.map(({ to }) => to)).toEqual([stranger]);
    },
  );

  test.each([
    ['', 'Enter your email address'],
    ['   ', 'Enter your email address'],
    ['grace', 'such as name@city.gov'],
    ['김@도시.kr', 'such as name@city.gov'],
    ['a@b', 'such as name@city.gov'],
    [`${'a'.repeat(60)}@${'b'.repeat(200)}.org`, '254 characters or fewer'],
  ])('and types %j is told what is wrong, and keeps what was typed', async (email, said) => {
    const { ask, news } = desk();
    const { status, body } = await ask(form({ email }));
    expect(status).toBe(422);
    expect(textOf(body)).toContain(said);
    expect(valueIn(body, 'email')).toBe(email);
    expect(linksOf(body)).toContain('#email');
    expect(idsOf(body)).toContain('email');
    expect(elementWith(body, 'id="email"')).toContain('aria-describedby="email-fault"');
    expect(elementWith(body, 'id="summary"')).toContain('autofocus');
    expect(news.asked).toEqual([]);
  });

  test('on a page of somebody else’s is asked to do so here', async () => {
    const { ask, news } = desk();
    const elsewhere = { headers: { 'sec-fetch-site': 'cross-site' } };
    const { status, body } = await ask(form({ email: stranger }, elsewhere));
    expect(status).toBe(403);
    expect(valueIn(body, 'email')).toBe(stranger);
    expect(news.asked).toEqual([]);
  });

  test('and meets others each time keeps it typed, to send again', async () => {
    const { ask, news } = desk();
    news.refuse(...Array<'busy'>(12).fill('busy'));
    const { status, body } = await ask(form({ email: stranger }));
    expect(status).toBe(503);
    expect(valueIn(body, 'email')).toBe(stranger);
    expect(textOf(body)).toContain('We could not save your address.');
    expect(news.mails).toEqual([]);
    expect(logged.events()).toEqual([{ event: 'form-refused', reason: 'busy' }]);
  });

  test('at the same moment as another gets a mail all the same', async () => {
    const { ask, news } = desk();
    news.refuse('changed', 'busy');
    expect(await ask(form({ email: stranger }))).toMatchObject(sent);
    expect(news.mails).toHaveLength(1);
  });

  test.each([
    ['a body of another type', { 'content-type': 'text/plain' }, 'a=b', 415],
    ['two addresses', {}, 'email=a%40b.org&email=c%40d.org', 400],
    ['broken text', {}, 'email=%ff', 400],
  ])('in %s is told that it could not be read', async (_, headers, body, status) => {
    const { ask, news } = desk();
    expect((await ask(form({}, { headers, body }))).status).toBe(status);
    expect(news.asked).toEqual([]);
  });
});

describe('whoever follows the link to confirm', () => {
  test('is asked for the digits of the mail, which are not on the page', async () => {
    const { lookAtConfirmation, news } = desk();
    const { status, body } = await lookAtConfirmation(form({}));
    expect(status).toBe(200);
    expect(valueIn(body, 'code')).toBe('');
    expect(body).not.toContain(code);
    expect(body).not.toContain(address);
    expect(news.changes()).toBe(0);
  });

  test.each([code, ' 041 776 ', '０４１７７６'])('and types %j is on the list', async (values) => {
    const { confirm, state } = desk();
    const { status, body } = await confirm(form({ code: values }));
    expect(status).toBe(200);
    expect(textOf(body)).toContain('You are signed up');
    expect(state()).toBe('confirmed');
  });

  test('and does so twice sees the same', async () => {
    const { confirm, news } = desk();
    const first = await confirm(form({ code }));
    expect(await confirm(form({ code }))).toEqual(first);
    expect(news.changes()).toBe(1);
  });

  test.each([
    ['', 'Enter the 6-digit code'],
    ['000000', 'This code is not correct'],
    ['four', 'This code is not correct'],
  ])('and types %j is told so, keeps it typed, and may try again', async (values, said) => {
    const { confirm, state, news } = desk();
    const { status, body } = await confirm(form({ code: values }));
    expect(status).toBe(422);
    expect(textOf(body)).toContain(said);
    expect(valueIn(body, 'code')).toBe(values);
    expect(elementWith(body, 'id="code"')).toContain('aria-invalid="true"');
    expect(state()).toBe('asked');
    expect(news.changes()).toBe(0);
    expect((await confirm(form({ code }))).status).toBe(200);
  });

  test('B7 by a program that presses the button as it is, uses nothing up', async () => {
    const { lookAtConfirmation, confirm, news } = desk();
    for (let time = 0; time < 50; time += 1) {
      const { body } = await lookAtConfirmation(form({}));
      await confirm(form({ code: valueIn(body, 'code') ?? '' }));
    }
    expect(news.changes()).toBe(0);
    expect((await confirm(form({ code }))).status).toBe(200);
  });

  test.each([
    ['after seven days', { at: now + 1000 }],
    ['that was cut off', { token: token.slice(0, 20) }],
    ['that is none of ours', { token: 'x'.repeat(43) }],
    ['of another purpose', { token: leaveToken }],
  ])('%s is told that it does not hold, and where to get another', async (_, posted) => {
    const { lookAtConfirmation, confirm, news } = desk();
    for (const answer of [
      await lookAtConfirmation(form({}, posted)),
      await confirm(form({ code }, posted)),
    ]) {
      expect(answer.status).toBe(410);
      expect(linksOf(answer.body)).toContain('/en/news');
    }
    expect(news.changes()).toBe(0);
  });

  test('from a page of somebody else’s is asked again', async () => {
    const { confirm, state } = desk();
    const elsewhere = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await confirm(form({ code }, elsewhere))).status).toBe(403);
    expect(state()).toBe('asked');
  });
});

describe('whoever follows the link to leave', () => {
  const at = { token: leaveToken };

  test('is asked first, and has left nothing', async () => {
    const { lookAtLeaving, state } = desk('confirmed');
    const { status, body } = await lookAtLeaving(form({}, at));
    expect(status).toBe(200);
    expect(elementWith(body, `action="/en/news/leave/${leaveToken}"`)).toContain('method="post"');
    expect(state()).toBe('confirmed');
  });

  test('and presses the button has left, and may stay after all', async () => {
    const { leave, stay, state, news } = desk('confirmed');
    const left = await leave(form({}, at));
    expect(textOf(left.body)).toContain('You have unsubscribed');
    expect(state()).toBe('left');
    expect(news.row(key)?.address).toBeUndefined();
    const back = await stay(form({ email: valueIn(left.body, 'email') ?? '' }, at));
    expect(textOf(back.body)).toContain('You are signed up');
    expect(news.row(key)).toMatchObject({ state: 'confirmed', address });
  });

  test('twice is told that they are not on the list', async () => {
    const { leave } = desk('confirmed');
    await leave(form({}, at));
    const { status, body } = await leave(form({}, at));
    expect(status).toBe(200);
    expect(textOf(body)).toContain('You are not signed up');
  });

  test('cannot put another address on the list', async () => {
    const { leave, stay, state, news } = desk('confirmed');
    await leave(form({}, at));
    const changes = news.changes();
    expect((await stay(form({ email: stranger }, at))).status).toBe(410);
    expect((await stay(form({ email: address }))).status).toBe(410);
    expect(state()).toBe('left');
    expect(news.changes()).toBe(changes);
  });

  test('from a page of somebody else’s is asked first, and cannot be put back from there', async () => {
    const { leave, stay, state } = desk('confirmed');
    const elsewhere = { ...at, headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await leave(form({}, elsewhere))).status).toBe(403);
    expect(state()).toBe('confirmed');
    await leave(form({}, at));
    expect((await stay(form({ email: address }, elsewhere))).status).toBe(403);
    expect(state()).toBe('left');
  });

  test('that is none of ours is told that by it nobody is on the list', async () => {
    const { lookAtLeaving, leave, state } = desk('confirmed');
    for (const answer of [await lookAtLeaving(form({})), await leave(form({}))]) {
      expect(answer.status).toBe(410);
      expect(textOf(answer.body)).toContain('You are not signed up');
    }
    expect(state()).toBe('confirmed');
  });
});

describe('a mailbox’s own button', () => {
  const multipart = [
    '--b1',
    'Content-Disposition: form-data; name="List-Unsubscribe"',
    '',
    'One-Click',
    '--b1--',
    '',
  ].join('\r\n');
  /** As a provider's machine posts: no origin, no cookie, or a foreign page of its own. */
  const click = (body: string, type: string): WebRequest =>
    request({
      method: 'POST',
      receivedAt: now,
      params: { language: 'en', token: leaveToken },
      headers: { 'content-type': type, 'sec-fetch-site': 'cross-site' },
      body: Buffer.from(body),
    });

  test.each([
    ['List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
    ['List-Unsubscribe=One-Click\r\n', 'application/x-www-form-urlencoded'],
    [multipart, 'multipart/form-data; boundary=b1'],
  ])('RFC 8058 takes the address off the list at once: %j', async (body, type) => {
    const { leave, state } = desk('confirmed');
    const answer = await leave(click(body, type));
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain(address);
    expect(state()).toBe('left');
    expect((await leave(click(body, type))).status).toBe(200);
  });

  test.each([
    '',
    'List-Unsubscribe=Two',
    'x=List-Unsubscribe%3DOne-Click',
    'name="List-Unsubscribe"',
  ])('is not pressed by a post of %j from elsewhere', async (body) => {
    const { leave, state } = desk('confirmed');
    expect((await leave(click(body, 'text/plain'))).status).toBe(403);
    expect(state()).toBe('confirmed');
  });

  test('B3 a hostile body of 100 KB is read in less than 50 ms', async () => {
    const { leave } = desk('confirmed');
    for (const piece of ['name="List-Unsubscribe"', 'name="List-Unsubscribe"\r\nx\r\n', '&']) {
      const hostile = click(piece.repeat(100_000 / piece.length), 'text/plain');
      const costs: number[] = [];
      // The cheapest of three: what the work costs, and not what else the process does.
      for (let time = 0; time < 3; time += 1)
        costs.push(await processorTime(1, () => leave(hostile)));
      expect(Math.min(...costs)).toBeLessThan(50);
    }
  });
});

describe('the page of the call', () => {
  const { opensAt, closesAt, graceEndsAt, archivesAt } = testCall;
  const pageAt = async (receivedAt: number) =>
    (
      await showCall({ contextIn: () => contextOf(), readCall: async () => testCall })(
        request({ receivedAt }),
      )
    ).body;

  test.each([opensAt - 1, graceEndsAt, archivesAt])(
    'before the opening and after the closing (%i) has the form for news',
    async (at) => {
      const html = await pageAt(at);
      expect(elementWith(html, 'action="/en/news"')).toContain('method="post"');
      expect(valueIn(html, 'email')).toBe('');
      expect(textOf(html)).toContain('you can unsubscribe at any time');
    },
  );

  test.each([opensAt, closesAt])(
    'while one can apply (%i) has a line that leads there',
    async (at) => {
      const html = await pageAt(at);
      expect(html).not.toContain('method="post"');
      expect(linksOf(html)).toContain('/en/news');
    },
  );
});
