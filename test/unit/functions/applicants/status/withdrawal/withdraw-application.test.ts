import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { withdrawalAsked } from '../../../../../../functions/applicants/status/withdrawal/show-withdrawal.ts';
import { withdrawApplication } from '../../../../../../functions/applicants/status/withdrawal/withdraw-application.ts';
import { loadEdition } from '../../../../../../infra/editions/load-edition.ts';
import { applicationWith } from '../../../../../support/builders/endorsed.ts';
import { begunDraft, sessionOf, visitOf } from '../../../../../support/builders/visited.ts';
import { fakeApplications } from '../../../../../support/fakes/fake-applications.ts';
import { fakeCommit } from '../../../../../support/fakes/fake-commit.ts';
import { fakeDrafts } from '../../../../../support/fakes/fake-drafts.ts';
import { textOf } from '../../../../../support/text/html.ts';
import { capturedLog } from '../../../../../support/world/captured-log.ts';
import { testCall } from '../../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const sent = applicationWith(undefined);
const waiting: Application = {
  ...sent,
  reference: 'K7M2Q9XE',
  state: 'held-for-city',
  cityWasFull: true,
  heldSince: testCall.opensAt,
};

const desk = (
  application: Application | undefined,
  { meets = 0, next }: { meets?: number; next?: Application } = {},
) => {
  const { commit, acts } = fakeCommit(meets);
  const opened = visitOf({ application, draft: begunDraft() }).opened;
  const withdraw = withdrawApplication({
    drafts: async () => ({ ...fakeDrafts(() => testCall), open: async () => opened }),
    applications: async () => ({
      ...fakeApplications(() => testCall),
      carriers: async (keys) => Object.fromEntries(keys.map((key) => [key, ['K7M2Q9XD']])),
      nextInQueue: async () => next,
    }),
    commit,
    pause: async () => {},
  });
  const post = (values: Record<string, string> = { withdraws: 'yes' }, byCookie = true) =>
    withdraw({ ...visitOf({}, values, sessionOf('A', byCookie)), opened });
  return { post, acts };
};

test.each([
  ['2017-seoul', 'To ask when we delete your data, email us.'],
  ['rehearsal', 'we delete your answers and your files 90 days after the results.'],
])('whoever thinks of it reads what becomes of their data, or whom to ask (%s)', (id, said) => {
  const visit = visitOf({ application: sent, draft: begunDraft() });
  const context = { ...visit.context, edition: loadEdition(id) };
  const { body } = withdrawalAsked({ ...visit, context }, { status: 200, isUnconfirmed: false });
  expect(textOf(String(body))).toContain(said);
});

describe('whoever withdraws', () => {
  test('is shown that it is done, and the log names nobody', async () => {
    const { post, acts } = desk(sent);
    expect(await post()).toMatchObject({
      status: 303,
      headers: { location: '/en/application?done=withdrawn' },
    });
    expect(acts[0]?.changes?.[0]?.after.state).toBe('withdrawn');
    expect(acts[0]?.moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'release' }]);
    expect(logged.events()).toEqual([
      { event: 'application-changed', reference: 'K7M2Q9XD', transition: 'withdraw', tries: 1 },
    ]);
  });

  test('is shown it in a browser that keeps no cookies, too', async () => {
    expect((await desk(sent).post(undefined, false)).status).toBe(307);
  });

  test.each<Record<string, string>>([{}, { withdraws: '' }, { withdraws: 'no' }])(
    'has to say so in a box: a single press does nothing (%j)',
    async (values) => {
      const { post, acts } = desk(sent);
      const { status, body } = await post(values);
      expect(status).toBe(422);
      expect(body).toContain('Select the box if you want to withdraw');
      expect(acts).toEqual([]);
    },
  );

  test('twice has withdrawn once', async () => {
    const { post, acts } = desk({ ...sent, state: 'withdrawn' });
    expect((await post()).status).toBe(303);
    expect(acts).toEqual([]);
  });

  test('gives the place to whoever has waited longest, who is told', async () => {
    const { post, acts } = desk(sent, { next: waiting });
    await post();
    const [, promoted] = acts[0]?.changes ?? [];
    expect(promoted?.after).toMatchObject({ reference: 'K7M2Q9XE', state: 'submitted' });
    expect(promoted?.mails.map(({ kind }) => kind)).toContain('promoted');
    expect(acts[0]?.moves).toMatchObject([{ kind: 'hand-over' }]);
  });

  test('from the queue takes no place away', async () => {
    const { post, acts } = desk({ ...waiting, reference: sent.reference }, { next: waiting });
    await post();
    expect(acts[0]?.changes).toHaveLength(1);
    expect(acts[0]?.moves).toMatchObject([{ kind: 'leave-queue' }]);
  });

  test('is no duplicate of whoever applies later under the same name', async () => {
    const { post, acts } = desk(sent);
    await post();
    const moves = acts[0]?.naming?.duplicateKeys ?? [];
    expect(moves.length).toBeGreaterThan(0);
    for (const { after } of moves) expect(after).toEqual([]);
    // The way back leads there all the same.
    expect(acts[0]?.naming?.address).toMatch(/^[0-9a-f]{64}$/);
  });

  test('while others of the city come and go gets through when they have', async () => {
    const { post, acts } = desk(sent, { meets: 5 });
    expect((await post()).status).toBe(303);
    expect(acts).toHaveLength(1);
    expect(logged.events()).toMatchObject([{ tries: 6 }]);
  });

  test('in vain is told no lie', async () => {
    await expect(desk(sent, { meets: 100 }).post()).rejects.toThrow('met others each time');
  });
});

test('there is nothing to withdraw where nothing was sent', async () => {
  const { post, acts } = desk(undefined);
  expect((await post()).status).toBe(403);
  expect(acts).toEqual([]);
});
