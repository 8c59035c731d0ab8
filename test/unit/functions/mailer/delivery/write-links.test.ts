import { describe, expect, test } from 'vitest';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { codeText, linkText, type NewsLink } from '#shared/domain/news/news-link.ts';
import { err, ok } from '#shared/domain/result.ts';
import { digest } from '#shared/runtime/digest.ts';
import { writeLinks } from '../../../../../functions/mailer/delivery/write-links.ts';
import { kindAndFacts } from '../../../../support/builders/facts.ts';
import { applicationMails } from '../../../../support/mails/mails.ts';

const now = 1_526_000_000_000;
const aWeek = 7 * 86_400_000;
const subscriber = {
  owner: { about: 'subscriber', id: 'K7Q2M9XAK7Q2M9XA' },
  to: 'grace@kcca.go.ug',
  language: 'ko',
  dueAt: now,
} as const;
const confirm: Mail = { ...subscriber, name: 'confirm-1', ...kindAndFacts('news-confirm') };
const onIt: Mail = {
  ...subscriber,
  name: 'confirm-2',
  ...kindAndFacts('news-confirm', { isOn: true }),
};
const opened: Mail = { ...subscriber, name: 'opened', ...kindAndFacts('news-opened') };

/** The links that are kept, by their digests; each try draws other random bytes. */
const list = (refusal?: 'changed' | 'busy') => {
  const kept = new Map<string, NewsLink>();
  let drawn = 0;
  const write = writeLinks({
    links: async () => ({
      add: async (name, link) => {
        if (refusal) return err(refusal);
        kept.set(name, link);
        return ok(undefined);
      },
    }),
    random: (bytes) => {
      drawn += 1;
      return new Uint8Array(bytes).fill(drawn);
    },
    now: () => now,
  });
  return { kept, write };
};

describe('the link of a mail about news', () => {
  test('takes its reader off the list, and is stored as a digest alone', async () => {
    const { kept, write } = list();
    const { token = '', code } = (await write(opened)) ?? {};
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(code).toBeUndefined();
    expect([...kept]).toEqual([
      [digest(linkText('leave', token)), { purpose: 'leave', subscriber: 'd1' }],
    ]);
    expect(JSON.stringify([...kept])).not.toContain(token);
  });

  test('is another for each try: the one in a mail that was lost is worth no more', async () => {
    const { kept, write } = list();
    const [one, other] = [await write(opened), await write(opened)];
    expect(one?.token).not.toBe(other?.token);
    expect(kept.size).toBe(2);
  });

  test('is not made for whoever has left the list since: nobody writes to them', async () => {
    expect(await list('changed').write(opened)).toBeUndefined();
  });

  test('that meets another write is made by the next try', async () => {
    await expect(list('busy').write(opened)).rejects.toThrow('met another write');
  });
});

describe('the link that confirms an address', () => {
  test('holds for a week, with six digits that are stored with it as one digest', async () => {
    const { kept, write } = list();
    const { token = '', code = '', expiresAt } = (await write(confirm)) ?? {};
    expect(code).toMatch(/^\d{6}$/);
    expect(expiresAt).toBe(now + aWeek);
    expect(kept.get(digest(linkText('confirm', token)))).toEqual({
      purpose: 'confirm',
      subscriber: 'd1',
      id: 'K7Q2M9XAK7Q2M9XA',
      address: 'grace@kcca.go.ug',
      language: 'ko',
      code: digest(codeText(token, code)),
      expiresAt: now + aWeek,
    });
    expect(JSON.stringify([...kept])).not.toContain(code);
  });

  test('leads off the list where the address is on it already', async () => {
    const { kept, write } = list();
    expect(Object.keys((await write(onIt)) ?? {})).toEqual(['token']);
    expect([...kept.values()]).toEqual([{ purpose: 'leave', subscriber: 'd1' }]);
  });
});

test('a mail about an application has no such link', async () => {
  const { kept, write } = list();
  for (const mail of applicationMails()) expect(await write(mail)).toEqual({});
  expect(kept.size).toBe(0);
});
