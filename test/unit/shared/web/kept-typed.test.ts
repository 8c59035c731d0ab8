import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { keepTypedScript } from '#shared/web/assets/scripts/keep-typed.ts';
import { everyPage } from '../../../support/every/every-page.ts';

/** A page of an application, in a tab that keeps `storage`, on which somebody types; what it shows. */
const typedOn = (storage: Map<string, string>, keptFor: string | undefined, typed?: string) => {
  const field = { name: 'phone', type: 'tel', offsetParent: {}, autocomplete: 'tel', value: '' };
  const leaves: (() => void)[] = [];
  const form = {
    dataset: { keepTyped: 'put back', keptFor },
    elements: Object.assign([field], { version: { value: '1' } }),
    before: () => {},
    addEventListener: () => {},
  };
  runInNewContext(`{${keepTypedScript}}`, {
    window: {
      sessionStorage: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => storage.set(key, value),
      },
      addEventListener: (_: string, leave: () => void) => leaves.push(leave),
    },
    document: {
      querySelector: (selector: string) => (selector.startsWith('form') ? form : null),
      createElement: () => ({ setAttribute: () => {} }),
    },
    location: { pathname: '/en/apply/you' },
  });
  const { value } = field;
  if (typed !== undefined) field.value = typed;
  for (const leave of leaves) leave();
  return value;
};

test('what one types is put back into the same application, and into no other', () => {
  const storage = new Map<string, string>();
  typedOn(storage, 'K7M2Q9XD', '+256 700 000 000');
  expect(typedOn(storage, 'AAAA2222')).toBe('');
  expect(typedOn(storage, 'K7M2Q9XD')).toBe('+256 700 000 000');
});

test('every page of a begun application that keeps what is typed says for which', () => {
  const keeping = everyPage.flatMap(
    ({ html }) => html('en').match(/<form[^>]*data-keep-typed[\s\S]*?<\/form>/g) ?? [],
  );
  const begun = keeping.filter((form) => form.includes('name="proof"'));
  expect(begun.length).toBeGreaterThan(0);
  for (const form of begun) expect(form).toMatch(/^<form[^>]* data-kept-for="[0-9A-Z]{8}"/);
});

test('every form that is no application yet offers what was typed, and puts nothing back by itself', () => {
  const keeping = everyPage.flatMap(
    ({ html }) => html('en').match(/<form[^>]*data-keep-typed[^>]*>/g) ?? [],
  );
  const nobodys = keeping.filter((form) => !form.includes('data-kept-for'));
  expect(nobodys.length).toBeGreaterThan(0);
  for (const form of nobodys) expect(form).toMatch(/data-offer="[^"]*\{time\}/);
});

/** Opens a form that is nobody's yet, of which `kept` was typed; whether it is kept on. */
const isKeptOn = (kept: Readonly<{ first: unknown; at: number }>): boolean => {
  const key = 'typed:/apply/you ';
  const tab: Record<string, unknown> = {
    [key]: JSON.stringify({ version: '', values: { phone: '+256' }, ...kept }),
  };
  const ways = {
    getItem: (name: string) => tab[name] ?? null,
    removeItem: (name: string) => Reflect.deleteProperty(tab, name),
  };
  for (const [name, value] of Object.entries(ways)) Object.defineProperty(tab, name, { value });
  const field = { name: 'phone', type: 'tel', offsetParent: {}, autocomplete: 'tel', value: '' };
  const form = {
    dataset: { offer: 'Text of {time}' },
    elements: Object.assign([field], {}),
    before: () => {},
    addEventListener: () => {},
  };
  const element = () => ({ setAttribute: () => {}, addEventListener: () => {}, append: () => {} });
  runInNewContext(`{${keepTypedScript}}`, {
    window: { sessionStorage: tab, addEventListener: () => {} },
    document: {
      documentElement: { lang: 'en' },
      querySelector: (selector: string) => (selector.startsWith('form') ? form : null),
      createElement: element,
    },
    location: { pathname: '/en/apply/you' },
  });
  return key in tab;
};

test('what somebody typed more than an hour ago is deleted, also where the form is another one now', () => {
  const [now, anHour] = [Date.now(), 3_600_000];
  const [same, other] = [{ phone: '' }, { phone: '', fax: '' }];
  expect(isKeptOn({ first: same, at: now - anHour / 2 })).toBe(true);
  expect(isKeptOn({ first: same, at: now - 2 * anHour })).toBe(false);
  expect(isKeptOn({ first: other, at: now - 2 * anHour })).toBe(false);
});
