import { expect, test } from 'vitest';
import { accessDigest, forgetCookie } from '#shared/applicant/session.ts';
import { forgetBrowser } from '../../../../../functions/applicants/status/forget-browser.ts';
import { begunDraft, sessionOf, visitOf } from '../../../../support/builders/visited.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { textOf } from '../../../../support/text/html.ts';
import { testCall } from '../../../../support/world/web.ts';

const forget = async (isDown = false) => {
  const revoked: (readonly [string, string])[] = [];
  const drafts = async () => ({
    ...fakeDrafts(() => testCall),
    revoke: async (reference: string, digest: string) => {
      if (isDown) throw new Error('the table cannot be reached');
      revoked.push([reference, digest]);
    },
  });
  const draft = begunDraft();
  return { answer: await forgetBrowser({ drafts })(visitOf({ draft })), revoked };
};

test('whoever leaves a shared computer leaves nothing there that opens the application', async () => {
  const { answer, revoked } = await forget();
  expect(revoked).toEqual([['K7M2Q9XD', accessDigest(sessionOf())]]);
  expect(answer.cookies).toEqual([forgetCookie]);
  expect(answer.status).toBe(200);
});

test('the page that is left there names neither application nor person, and says how one comes back', async () => {
  const { body } = (await forget()).answer;
  expect(body).not.toMatch(/K7M2Q9XD|grace|name="proof"|name="access"/i);
  expect(body).toContain('href="/en/return"');
  expect(textOf(body).length).toBeGreaterThan(0);
});

test('no page says that it is done where the table could not be told', async () => {
  await expect(forget(true)).rejects.toThrow('cannot be reached');
});
