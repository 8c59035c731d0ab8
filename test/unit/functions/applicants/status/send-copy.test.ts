import { describe, expect, test } from 'vitest';
import type { Act } from '#shared/domain/acts/act.ts';
import { err, ok } from '#shared/domain/result.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import { page } from '#shared/web/response.ts';
import { sendCopy } from '../../../../../functions/applicants/status/send-copy.ts';
import { applicationWith } from '../../../../support/builders/endorsed.ts';
import { begunDraft, visitOf } from '../../../../support/builders/visited.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { testCall } from '../../../../support/world/web.ts';

const application = applicationWith(undefined);
const proved = { ...begunDraft(), provedAddress: addressDigest(application.answers.email) };

const desk = (refusals: Refusal[] = []) => {
  const acts: Act[] = [];
  const send = sendCopy({
    drafts: async () => ({
      ...fakeDrafts(() => testCall),
      open: async () => visitOf({ application, draft: proved }).opened,
    }),
    secret: () => 'a secret',
    pause: async () => {},
    commit: async (act) => {
      const refusal = refusals.shift();
      if (refusal) return err(refusal);
      acts.push(act);
      return ok(undefined);
    },
    status: async (_visit, { status, done, hasAllCopies }) =>
      page(status, hasAllCopies ? 'enough' : `done: ${done}`),
  });
  return { send, acts };
};

describe('a copy of the answers', () => {
  test('is mailed to the address of the application, once a code of it has opened it', async () => {
    const { send, acts } = desk();
    const answer = await send(visitOf({ application, draft: proved }));
    expect(answer).toMatchObject({ status: 200, body: 'done: copy' });
    expect(acts[0]?.mails).toMatchObject([
      {
        kind: 'answers-copy',
        to: application.answers.email,
        facts: { reference: application.reference },
      },
    ]);
    expect(acts[0]?.draft).toEqual({ kind: 'untouched', draft: proved });
  });

  test.each([
    ['no code', ''],
    ['a code of another address', addressDigest('other@city.gov')],
  ])('is not mailed where %s has opened it', async (_, provedAddress) => {
    const { send, acts } = desk();
    const draft = { ...begunDraft(), provedAddress };
    expect(await send(visitOf({ application, draft }))).toMatchObject({ status: 409 });
    expect(await send(visitOf({ application, draft: undefined }))).toMatchObject({ status: 409 });
    expect(acts).toEqual([]);
  });

  test('is not mailed of what was never sent', async () => {
    const { send, acts } = desk();
    await send(visitOf({ draft: proved }));
    expect(acts).toEqual([]);
  });

  test('is mailed three times a day at most, and the page says so', async () => {
    const { send } = desk(['limited']);
    const answer = await send(visitOf({ application, draft: proved }));
    expect(answer).toMatchObject({ status: 429, body: 'enough' });
  });

  test.each<Refusal>(['busy', 'changed'])(
    'is planned once more where the write is %s',
    async (met) => {
      const { send, acts } = desk([met]);
      expect(await send(visitOf({ application, draft: proved }))).toMatchObject({ status: 200 });
      expect(acts).toHaveLength(1);
    },
  );
});
