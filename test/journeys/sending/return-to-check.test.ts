import { afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import {
  fillAll,
  hiddenFields,
  newVisitor,
  type Shown,
  sendChecked,
  type Visitor,
} from '../../support/run/visitor.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf } from '../../support/text/html.ts';
import { mainFieldsOf, switchPost } from '../../support/world/switches.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const values = formValues();
const check = '/en/apply/check';

let now = edition.opensAt + 60_000;
let open: (cookies?: boolean) => Visitor;
beforeAll(async () => {
  const endpoint = inject('dynamodbEndpoint');
  const { name: table } = await createTestTable(endpoint);
  const world = createWorld({ endpoint, table, edition, now: () => now });
  open = (cookies = true) => newVisitor('https://call.example', { by: world.fetch, cookies });
});
beforeEach(() => {
  now = edition.opensAt + 60_000;
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Goes to a page to change it, by a link or, without cookies, by a button that carries the access. */
const change = (visitor: Visitor, { html }: Shown, to: string): Promise<Shown> => {
  const [path = ''] = to.split('#');
  if (html.includes(`href="/en/apply/${to}"`)) return visitor.get(`/en/apply/${path}`);
  const action = `/en/open/${to}`;
  return visitor.post(`/en/open/${path}`, hiddenFields(html, action));
};

const saveAgain = (visitor: Visitor, page: Shown, changes: Record<string, string> = {}) =>
  visitor.post(
    '/en/apply/role-and-city',
    new Map([...mainFieldsOf(page.html), ...Object.entries(changes)]),
  );

const pageOf = ({ url }: Shown): string => url.split('?')[0]?.split('/').at(-1) ?? '';

describe.each([true, false])('whoever has left out an answer (cookies: %s)', (cookies) => {
  const atCheck = async () => {
    const visitor = open(cookies);
    const first = await fillAll(visitor, values);
    const role = await change(visitor, first, 'you?return=check');
    const page = await visitor.post(
      '/en/apply/you',
      new Map([...mainFieldsOf(role.html), ['fullName', '']]),
    );
    expect(page.status).toBe(422);
    const shown = cookies
      ? await visitor.get(check)
      : await visitor.post('/en/open/check', mainFieldsOf(page.html));
    return { visitor, shown };
  };

  test('sees on Check what is still needed, before anything is pressed', async () => {
    const { shown } = await atCheck();
    expect(textOf(shown.html)).toContain('Still needed');
    expect(shown.html).toContain('?return=check#fullName');
    expect(shown.html).not.toContain('class="fault"');
  });

  test('goes to the field, and comes back to Check once it is filled in', async () => {
    const { visitor, shown } = await atCheck();
    const page = await change(visitor, shown, 'you?return=check#fullName');
    expect(pageOf(page)).toBe('you');
    const saved = await visitor.post(
      '/en/apply/you',
      new Map([...mainFieldsOf(page.html), ['fullName', 'Grace Nakato']]),
    );
    expect(pageOf(saved)).toBe('check');
    expect(textOf(saved.html)).not.toContain('Enter your full name');
  });
});

describe.each([true, false])('whoever changes an answer from Check (cookies: %s)', (cookies) => {
  const changing = async () => {
    const visitor = open(cookies);
    const shown = await fillAll(visitor, values);
    const page = await change(visitor, shown, 'role-and-city?return=check');
    expect(pageOf(page)).toBe('role-and-city');
    return { visitor, page };
  };

  test('comes back to Check, though the page was wrong at first', async () => {
    const { visitor, page } = await changing();
    const wrong = await saveAgain(visitor, page, { position: '' });
    expect(wrong.status).toBe(422);
    expect(pageOf(await saveAgain(visitor, wrong, { position: 'Mayor' }))).toBe('check');
  });

  test('comes back to Check in the other language', async () => {
    const { visitor, page } = await changing();
    const { to, fields } = switchPost(page.html, [['position', 'Mayor']]);
    const korean = await visitor.post(to, fields);
    const saved = await visitor.post('/ko/apply/role-and-city', mainFieldsOf(korean.html));
    expect(saved.url).toMatch(/^\/ko\/(apply|open)\/check$/);
  });

  test('comes back to Check by Back, and nothing typed is lost', async () => {
    const { visitor, page } = await changing();
    const back = await saveAgain(visitor, page, { position: 'Town clerk', back: 'yes' });
    expect(pageOf(back)).toBe('check');
    expect(back.html).toContain('Town clerk');
    const first = await change(visitor, back, 'you?return=check');
    const left = new Map([...mainFieldsOf(first.html), ['back', 'yes']]);
    expect(first.html).toContain('form="main-form" name="back"');
    expect(pageOf(await visitor.post('/en/apply/you', left))).toBe('check');
  });

  test('comes back to Check after another window has saved the page', async () => {
    const { visitor, page } = await changing();
    await saveAgain(visitor, page, { position: 'Clerk' });
    const stale = await saveAgain(visitor, page, { position: 'Mayor' });
    expect(stale.status).toBe(409);
    expect(pageOf(await saveAgain(visitor, stale))).toBe('check');
  });
});

test('whoever goes from page to page goes on to the next one', async () => {
  const visitor = open();
  await fillAll(visitor, values);
  const page = await visitor.get('/en/apply/role-and-city');
  expect(pageOf(await saveAgain(visitor, page))).toBe('motivation');
});

test('whoever continues comes to the first page that is not completed', async () => {
  const visitor = open();
  const begun = await visitor.begin();
  await visitor.fill(begun, 'you', values);
  expect((await visitor.get('/en/apply/continue')).url).toBe('/en/apply/role-and-city');
  await fillAll(visitor, values);
  const documents = await visitor.get('/en/apply/continue');
  expect(['documents', 'check']).toContain(pageOf(documents));
});

test('whoever continues without access is asked for a code', async () => {
  expect((await open().get('/en/apply/continue')).url).toBe('/en/return');
});

describe('whoever changes what was sent', () => {
  const sent = async () => {
    const visitor = open();
    await sendChecked(visitor, await fillAll(visitor, values), values);
    const page = await visitor.get('/en/apply/role-and-city?return=check');
    return { visitor, shown: await saveAgain(visitor, page, { position: 'Mayor' }) };
  };

  test('is not asked again for declarations whose words are the same', async () => {
    const { visitor, shown } = await sent();
    expect(textOf(shown.html)).toContain('You agreed to these declarations on');
    const receipt = await visitor.post(check, mainFieldsOf(shown.html));
    expect(receipt.url).toContain('/en/applications/');
    const status = await visitor.get('/en/application');
    expect(textOf(status.html)).toContain('Mayor');
  });

  test('agrees anew in another language, to the words that are shown there', async () => {
    const { visitor } = await sent();
    const korean = await visitor.get('/ko/apply/check');
    const fields = mainFieldsOf(korean.html);
    expect(fields.has('declaresTrue')).toBe(false);
    expect(fields.get('wantsNews')).toBe(values.get('wantsNews'));
    expect((await visitor.post('/ko/apply/check', fields)).status).toBe(422);
  });

  test('agrees anew where the words changed while the page was open', async () => {
    const { visitor, shown } = await sent();
    const fields = new Map([...mainFieldsOf(shown.html), ['wording', 'en 0000000000000000']]);
    const again = await visitor.post(check, fields);
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('The declarations have changed');
  });

  test('after the deadline reads until when, and after that only the answers', async () => {
    const { visitor } = await sent();
    now = edition.closesAt + 1;
    const grace = await visitor.get(check);
    expect(textOf(grace.html)).toContain('You can still submit for a short time');
    expect(grace.html).toContain('id="main-form"');
    now = edition.graceEndsAt;
    const closed = await visitor.get(check);
    expect(textOf(closed.html)).toContain('You can no longer submit these changes');
    expect(closed.html).not.toContain('<form');
    expect(closed.html).not.toContain('return=check');
    expect(closed.html).toContain('Mayor');
  });

  test('withdraws on a page of its own, and reads on top that it is done', async () => {
    const { visitor } = await sent();
    const page = await visitor.get('/en/application/withdraw');
    expect(textOf(page.html)).toContain('You cannot undo it.');
    const action = '/en/application/withdraw';
    expect((await visitor.post(action, mainFieldsOf(page.html))).status).toBe(422);
    const box = new Map([...mainFieldsOf(page.html), ['withdraws', 'yes']]);
    const done = await visitor.post(action, box);
    expect(done.url).toBe('/en/application?done=withdrawn');
    expect(done.html).toContain('<title>Your application has been withdrawn. – ');
    // Said of an application that it is not true of, the address says nothing.
    const other = open();
    await other.begin();
    const status = await other.get('/en/application?done=withdrawn');
    expect(status.html).not.toContain('class="done"');
    expect((await visitor.get(check)).url).toBe('/en/application');
  });
});
