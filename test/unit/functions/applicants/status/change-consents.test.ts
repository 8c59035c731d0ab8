import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '#shared/domain/acts/act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { allows, applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { err, ok } from '#shared/domain/result.ts';
import { page } from '#shared/web/response.ts';
import { changeConsents } from '../../../../../functions/applicants/status/change-consents.ts';
import { applicationWith } from '../../../../support/builders/endorsed.ts';
import { begunDraft, visitedAt, visitOf } from '../../../../support/builders/visited.ts';
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

const sent = applicationWith(undefined);
const agreed: Application = {
  ...sent,
  answers: { ...sent.answers, agreesToPublicList: true, wantsNews: true },
};

const desk = (application: Application | undefined, { meets = 0 } = {}) => {
  const acts: Act[] = [];
  const state = { application, meets };
  const opened = () => visitOf({ application: state.application, draft: begunDraft() }).opened;
  const change = changeConsents({
    drafts: async () => ({ ...fakeDrafts(() => testCall), open: async () => opened() }),
    commit: async (act) => {
      if (state.meets > 0) {
        state.meets -= 1;
        return err('changed');
      }
      acts.push(act);
      return ok(undefined);
    },
    pause: async () => {},
    status: async (_visit, { status, done }) => page(status, `done: ${done}`),
  });
  const post = (...ticked: readonly string[]) => {
    const values = Object.fromEntries(ticked.map((name) => [name, 'yes']));
    return change({ ...visitOf({}, values), opened: opened() });
  };
  const written = () => acts.map(({ changes }) => changes?.[0]?.after);
  return { post, acts, written, state };
};

describe('the consents that nothing depends on', () => {
  test('are given by ticking, each by itself', async () => {
    const { post, written } = desk(sent);
    expect(await post('wantsNews')).toMatchObject({ status: 200, body: 'done: consents' });
    expect(written()[0]?.answers).toMatchObject({ wantsNews: true, agreesToPublicList: false });
  });

  test('are taken back by leaving the box empty', async () => {
    const { post, written } = desk(agreed);
    await post();
    expect(written()[0]?.answers).toMatchObject({ wantsNews: false, agreesToPublicList: false });
  });

  test('change nothing else that was answered, nor the state, and are in the history', async () => {
    const { post, acts, written } = desk(sent);
    await post('wantsNews');
    expect(written()[0]).toEqual({
      ...sent,
      version: sent.version + 1,
      answers: { ...sent.answers, wantsNews: true },
    });
    expect(acts[0]?.changes?.[0]?.audit).toMatchObject({
      transition: 'change-consents',
      at: visitedAt,
    });
    expect(logged.events()).toEqual([
      {
        event: 'application-changed',
        reference: 'K7M2Q9XD',
        transition: 'change-consents',
        tries: 1,
      },
    ]);
  });

  test('that stand already are not written again, and are answered the same', async () => {
    const { post, acts } = desk(agreed);
    expect(await post('wantsNews', 'agreesToPublicList')).toMatchObject({ body: 'done: consents' });
    expect(acts).toEqual([]);
  });

  test('cannot be given in the place of what has to be declared', async () => {
    const { post, acts } = desk(sent);
    await post('declaresTrue', 'agreesToUse', 'givenToPartner9');
    expect(acts).toEqual([]);
  });

  test('are changed in what stands there, where another change came first', async () => {
    const { post, written, state } = desk(sent, { meets: 1 });
    state.application = sent;
    const answer = post('wantsNews');
    state.application = { ...sent, version: 7 };
    await answer;
    expect(written()[0]).toMatchObject({ version: 8 });
    expect(logged.events()).toMatchObject([{ tries: 2 }]);
  });

  test('that meet others each time are a fault, and no page says that they are changed', async () => {
    const { post } = desk(sent, { meets: 100 });
    await expect(post('wantsNews')).rejects.toThrow('met others each time');
  });
});

describe('there is nothing to consent to', () => {
  test('where nothing was sent', async () => {
    const { post, acts } = desk(undefined);
    expect((await post('wantsNews')).status).toBe(403);
    expect(acts).toEqual([]);
  });

  test.each(applicationStates.filter((state) => !allows('change-consents', state)))(
    'any more in the state %s',
    async (state) => {
      const { post, acts } = desk({ ...sent, state });
      expect((await post('wantsNews')).status).toBe(403);
      expect(acts).toEqual([]);
    },
  );
});
