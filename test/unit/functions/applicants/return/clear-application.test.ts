import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { clearApplication } from '../../../../../functions/applicants/return/clear-application.ts';
import { applicationWith } from '../../../../support/builders/endorsed.ts';
import { visitedAt, visitOf } from '../../../../support/builders/visited.ts';
import { fakeApplications } from '../../../../support/fakes/fake-applications.ts';
import { fakeCommit } from '../../../../support/fakes/fake-commit.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { testCall, testEdition } from '../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** An application that came as a robot's does, and was held for a check. */
const held: Application = {
  ...applicationWith(undefined),
  state: 'held-for-check',
  heldSince: testCall.opensAt,
  flags: ['faster-than-people'],
};

type Seen = Readonly<{ ofOthers?: boolean; placesTaken?: number }>;

/** What a code has opened; the next writes are met by as many others as `meets` says. */
const desk = (application: Application | undefined, { meets = 0, seen = {} as Seen } = {}) => {
  const { commit, acts } = fakeCommit(meets);
  const state = { opened: visitOf({ application }).opened, reopened: 0 };
  const store = fakeApplications(() => testCall);
  const clear = () =>
    clearApplication(
      {
        edition: testEdition,
        applications: async () => ({
          ...store,
          carriers: async () => ({}),
          intakeSnapshot: async (print) => ({ ...(await store.intakeSnapshot(print)), ...seen }),
        }),
        commit,
        pause: async () => {},
      },
      {
        opened: state.opened,
        at: visitedAt,
        reopen: async (): Promise<Opened> => {
          state.reopened += 1;
          return state.opened;
        },
      },
    );
  return { clear, acts, state };
};

describe('somebody who came as a robot does, and opens their application by a code', () => {
  test('takes a place of their city, as of the hour at which they came', async () => {
    const { clear, acts } = desk(held);
    await clear();
    expect(acts[0]?.changes?.[0]?.after).toMatchObject({
      state: 'submitted',
      cleared: { by: 'applicant', at: visitedAt },
    });
    expect(acts[0]?.moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'take' }]);
    expect(logged.events()).toMatchObject([{ event: 'application-changed', transition: 'clear' }]);
  });

  test('waits in the queue where the city is full', async () => {
    const { clear, acts } = desk(held, { seen: { placesTaken: 3 } });
    await clear();
    expect(acts[0]?.changes?.[0]?.after.state).toBe('held-for-city');
    expect(acts[0]?.moves).toMatchObject([{ kind: 'queue' }]);
  });

  test('is told to staff as one who has applied before, and takes no place', async () => {
    const { clear, acts } = desk(held, { seen: { ofOthers: true } });
    await clear();
    expect(acts[0]?.changes?.[0]?.after.flags).toContain('resembles-another');
    expect(acts[0]?.moves).toEqual([]);
  });

  test('is found by their address from now on, as others are', async () => {
    const { clear, acts } = desk(held);
    await clear();
    expect(acts[0]?.naming?.duplicateKeys.length).toBeGreaterThan(0);
    expect(acts[0]?.naming?.address).toBeUndefined();
  });

  test('meets others and is cleared by what stands there then', async () => {
    const { clear, acts, state } = desk(held, { meets: 3 });
    await clear();
    expect(acts).toHaveLength(1);
    expect(state.reopened).toBe(3);
    expect(logged.events()).toMatchObject([{ tries: 4 }]);
  });

  test('sees it all the same where that cannot be written: the next code does it', async () => {
    const { clear, acts } = desk(held, { meets: 100 });
    await clear();
    expect(acts).toEqual([]);
    expect(logged.events()).toEqual([{ event: 'application-not-stored', reason: 'busy' }]);
  });
});

test.each([
  ['nothing was sent', undefined],
  ['it was never held', { ...held, state: 'submitted' as const }],
  ['it was withdrawn', { ...held, state: 'withdrawn' as const }],
])('nothing is written where %s', async (_why, application) => {
  const { clear, acts } = desk(application);
  await clear();
  expect(acts).toEqual([]);
  expect(logged.events()).toEqual([]);
});
