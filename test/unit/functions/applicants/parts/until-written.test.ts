import { describe, expect, test } from 'vitest';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import { page } from '#shared/web/response.ts';
import {
  untilActed,
  writeUntilDone,
} from '../../../../../functions/applicants/parts/until-written.ts';
import { begunDraft, visitOf } from '../../../../support/builders/visited.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { testCall } from '../../../../support/world/web.ts';

/** Writes that are answered one after the other, the last answer for good. */
const answering = (...answers: readonly (Refusal | undefined)[]) => {
  const waited: number[] = [];
  let asked = 0;
  const write = async (): Promise<Result<undefined, Refusal>> => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return answer === undefined ? ok(undefined) : err(answer);
  };
  const pause = async (tries: number) => void waited.push(tries);
  return { write, pause, waited, asked: () => asked };
};

describe('a write that meets others', () => {
  test('is done again, after a pause each, until none is in the way', async () => {
    const { write, pause, waited, asked } = answering('busy', 'busy', undefined);
    expect(await writeUntilDone(pause, write)).toBe(true);
    expect(asked()).toBe(3);
    expect(waited).toEqual([1, 2]);
  });

  test.each(['changed', 'limited'] as const)(
    'is not done again where it was refused for good: %s',
    async (refusal) => {
      const { write, pause, asked } = answering(refusal);
      expect(await writeUntilDone(pause, write)).toBe(false);
      expect(asked()).toBe(1);
    },
  );

  test('each time is a fault, and not a no', async () => {
    const { write, pause, asked } = answering('busy');
    await expect(writeUntilDone(pause, write)).rejects.toThrow('met others each time');
    expect(asked()).toBe(12);
  });
});

describe('an act on what a visit has opened', () => {
  const now = begunDraft({ version: 9 });
  const deps = {
    drafts: async () => ({
      ...fakeDrafts(() => testCall),
      open: async () => visitOf({ draft: now }).opened,
    }),
    pause: async () => {},
  };

  test('is tried on what was opened first, and then on what stands there', async () => {
    const seen: (number | undefined)[] = [];
    const answer = await untilActed(
      deps,
      visitOf({ draft: begunDraft() }),
      async ({ opened }, tries) => {
        seen.push(opened.draft?.version);
        return tries < 3 ? undefined : page(200, 'done');
      },
    );
    expect(answer?.body).toBe('done');
    expect(seen).toEqual([2, 9, 9]);
  });

  test('that met others each time is answered by whoever asked for it', async () => {
    const act = async () => undefined;
    expect(await untilActed(deps, visitOf(), act)).toBeUndefined();
  });

  test('is not tried again where too little time is left to answer with all that was typed', async () => {
    const visit = visitOf();
    let tries = 0;
    const late = { ...visit, request: { ...visit.request, millisecondsLeft: () => 12_999 } };
    await untilActed(deps, late, async () => {
      tries += 1;
      return undefined;
    });
    expect(tries).toBe(1);
  });
});
