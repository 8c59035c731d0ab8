import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AccessRecord } from '#shared/domain/access/access.ts';
import { err, ok } from '#shared/domain/result.ts';
import { page } from '#shared/web/response.ts';
import { endAccess } from '../../../../../functions/applicants/status/end-access.ts';
import {
  accessIdOf,
  endsField,
} from '../../../../../functions/applicants/status/pages/status-browsers.tsx';
import {
  accessRecordOf,
  begunDraft,
  sessionOf,
  visitedAt,
  visitOf,
} from '../../../../support/builders/visited.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { testCall } from '../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const own = accessRecordOf('A');
const phone = accessRecordOf('B', { browser: 'Safari, iPhone' });
const over = accessRecordOf('C', { endsAt: visitedAt });

const desk = (
  accesses: readonly AccessRecord[] = [own, phone, over],
  { isBegun = true, meets = 0 } = {},
) => {
  const draft = isBegun ? begunDraft() : undefined;
  const revoked: string[] = [];
  const rounds: string[] = [];
  const state = { meets };
  const store = fakeDrafts(() => testCall);
  const end = endAccess({
    drafts: async () => ({
      ...store,
      open: async () => visitOf({ draft }).opened,
      dossier: async () => ({ ...(await store.dossier('K7M2Q9XD')), draft, accesses }),
      revoke: async (_reference, digest) => void revoked.push(digest),
      revokeOthers: async (_draft, digest) => {
        if (state.meets > 0) {
          state.meets -= 1;
          return err('changed');
        }
        rounds.push(digest);
        return ok(undefined);
      },
    }),
    pause: async () => {},
    status: async (_visit, { status, done }) => page(status, `done: ${done}`),
  });
  const post = (ends: string) => end(visitOf({ draft }, { [endsField]: ends }, sessionOf('A')));
  return { post, revoked, rounds };
};

describe('whoever has left their application open somewhere', () => {
  test('ends the access of that browser', async () => {
    const { post, revoked } = desk();
    expect(await post(accessIdOf(phone))).toMatchObject({ status: 200, body: 'done: browser' });
    expect(revoked).toEqual([phone.digest]);
    expect(logged.events()).toEqual([{ event: 'access-ended', reference: 'K7M2Q9XD' }]);
  });

  test('ends the access of all others at once, and keeps their own', async () => {
    const { post, rounds } = desk();
    expect((await post('others')).body).toBe('done: browser');
    expect(rounds).toEqual([own.digest]);
  });

  test('ends it though others write at the same time', async () => {
    const { post, rounds } = desk(undefined, { meets: 4 });
    await post('others');
    expect(rounds).toHaveLength(1);
  });

  test('is not told that it has ended where it has not', async () => {
    await expect(desk(undefined, { meets: 100 }).post('others')).rejects.toThrow(
      'met others each time',
    );
    expect(logged.events()).toEqual([]);
  });
});

describe('nothing is ended', () => {
  test.each([
    ['of one that has ended already', accessIdOf(over)],
    ['of their own browser, which is forgotten by another button', accessIdOf(own)],
    ['of one that nobody has', 'a1b2c3d4e5f6'],
    ['where no browser is named', ''],
    // What is stored of it is longer: a page shows a part of the digest alone.
    ['by the whole digest', phone.digest],
  ])('%s', async (_what, ends) => {
    const { post, revoked, rounds } = desk();
    expect(await post(ends)).toMatchObject({ status: 200, body: 'done: undefined' });
    expect([...revoked, ...rounds]).toEqual([]);
    expect(logged.events()).toEqual([]);
  });

  test('by a browser that was itself shut out meanwhile', async () => {
    const { post, revoked } = desk([phone]);
    expect((await post(accessIdOf(phone))).status).toBe(403);
    expect(revoked).toEqual([]);
  });

  test('where the draft is gone by which browsers are shut out', async () => {
    const { post, rounds } = desk(undefined, { isBegun: false });
    expect((await post('others')).status).toBe(403);
    expect(rounds).toEqual([]);
  });
});
