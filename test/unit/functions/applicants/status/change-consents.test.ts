import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordingField } from '#shared/applicant/session.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { allows, applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { page } from '#shared/web/response.ts';
import { wordingOf } from '../../../../../functions/applicants/parts/wording.ts';
import { changeConsents } from '../../../../../functions/applicants/status/change-consents.ts';
import { applicationWith } from '../../../../support/builders/endorsed.ts';
import { begunDraft, visitedAt, visitOf } from '../../../../support/builders/visited.ts';
import { fakeCommit } from '../../../../support/fakes/fake-commit.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { testCall, testEdition } from '../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The words that stand on the page. */
const shown = wordingOf(testEdition, 'en');

const sent = applicationWith(undefined);
const agreed: Application = {
  ...sent,
  answers: { ...sent.answers, agreesToPublicList: true, wantsNews: true },
};

const desk = (application: Application | undefined, { meets = 0 } = {}) => {
  const { commit, acts } = fakeCommit(meets);
  const state = { application };
  const opened = () => visitOf({ application: state.application, draft: begunDraft() }).opened;
  const change = changeConsents({
    drafts: async () => ({ ...fakeDrafts(() => testCall), open: async () => opened() }),
    commit,
    pause: async () => {},
    status: async (_visit, { status, done, hasOtherConsents }) =>
      page(status, hasOtherConsents ? 'other words' : `done: ${done}`),
  });
  const postOf = (wording: string | undefined, ticked: readonly string[]) => {
    const values = Object.fromEntries(ticked.map((name) => [name, 'yes']));
    const fields = wording === undefined ? values : { ...values, [wordingField]: wording };
    return change({ ...visitOf({}, fields), opened: opened() });
  };
  const post = (...ticked: readonly string[]) => postOf(shown, ticked);
  const written = () => acts.map(({ changes }) => changes?.[0]?.after);
  return { post, postOf, acts, written, state };
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
      consented: { wording: shown, at: visitedAt },
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

describe('what the record says of somebody who consents to more later', () => {
  const declared = { wording: 'en of the first day', at: visitedAt - 86_400_000 };
  const before: Application = { ...sent, declared };

  test('is when, and to which words; what they declared when they submitted stands as it was', async () => {
    const { post, written } = desk(before);
    await post('wantsNews');
    expect(written()[0]).toMatchObject({
      declared,
      consented: { wording: shown, at: visitedAt },
    });
  });

  test('stays, where they take one of two back, and goes with the last of them', async () => {
    const consented = { wording: 'en of the second day', at: visitedAt - 3_600_000 };
    const { post, written, state } = desk({ ...agreed, declared, consented });
    await post('wantsNews');
    expect(written()[0]).toMatchObject({ declared, consented });
    state.application = { ...agreed, declared, consented };
    await post();
    expect(written()[1]?.consented).toBeUndefined();
    expect(written()[1]?.declared).toEqual(declared);
  });

  test('is nothing, where the page showed other words: they read the new ones first', async () => {
    const { postOf, acts } = desk(before);
    expect(await postOf('en of yesterday', ['wantsNews'])).toMatchObject({
      status: 409,
      body: 'other words',
    });
    expect(acts).toEqual([]);
  });

  test('names the words of the moment, where a page of an earlier release names none', async () => {
    const { postOf, written } = desk(before);
    await postOf(undefined, ['wantsNews']);
    expect(written()[0]?.consented).toEqual({ wording: shown, at: visitedAt });
  });

  test('is not asked of somebody who takes consents back: any page does for that', async () => {
    const { postOf, written } = desk(agreed);
    expect((await postOf('en of yesterday', [])).status).toBe(200);
    expect(written()[0]?.answers).toMatchObject({ wantsNews: false, agreesToPublicList: false });
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
