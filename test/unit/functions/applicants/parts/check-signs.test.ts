import { describe, expect, test } from 'vitest';
import { trafficLevels } from '#shared/domain/application/robot-signs.ts';
import {
  checkSigns,
  madeAtOf,
  proofOfWork,
} from '../../../../../functions/applicants/parts/check-signs.ts';
import { stampField, workField } from '../../../../../functions/applicants/parts/fields/work.tsx';
import { begunDraft, visitedAt, visitOf } from '../../../../support/builders/visited.ts';

const secret = 'a secret';
const draft = begunDraft();
const stampOf = async (values: Record<string, string> = {}, of = draft) =>
  (await checkSigns(secret, of, visitOf({ draft: of }, values))).stamp;

describe('the Check page', () => {
  test('tells when it was made, to the application that it is of', async () => {
    const values = new Map([[stampField, await stampOf()]]);
    expect(madeAtOf(secret, draft, values)).toBe(visitedAt);
    expect(madeAtOf(secret, { reference: 'K7M2Q9XE' }, values)).toBeUndefined();
    expect(madeAtOf('another secret', draft, values)).toBeUndefined();
  });

  test('that is shown again keeps the instant at which it was made first', async () => {
    const first = await stampOf();
    const later = visitOf({ draft }, { [stampField]: first });
    const again = { ...later, request: { ...later.request, receivedAt: visitedAt + 60_000 } };
    expect((await checkSigns(secret, draft, again)).stamp).toBe(first);
  });

  test('is made anew where what came back is none of ours', async () => {
    expect(await stampOf({ [stampField]: 'jh2k1.forged' })).toBe(await stampOf());
    expect(madeAtOf(secret, draft, new Map([[stampField, 'jh2k1.forged']]))).toBeUndefined();
    expect(madeAtOf(secret, draft, new Map())).toBeUndefined();
  });
});

describe('the work that a browser is asked for', () => {
  test.each(trafficLevels)(
    'is asked of nobody but those begun in more traffic: %s',
    async (traffic) => {
      const begun = begunDraft({ traffic });
      const { challenge } = await checkSigns(secret, begun, visitOf({ draft: begun }));
      expect(challenge === undefined).toBe(traffic === 'usual');
      expect(await proofOfWork(secret, begun, new Map())).toBe(
        traffic === 'usual' ? 'not-asked' : 'missing',
      );
    },
  );

  test.each(['', 'done', '{}', '[]', 'null', '{"challenge":{},"solution":{}}', 'x'.repeat(5_000)])(
    'is not done by what is no solution: %.40s',
    async (given) => {
      const begun = begunDraft({ traffic: 'crowded' });
      expect(await proofOfWork(secret, begun, new Map([[workField, given]]))).toBe('missing');
    },
  );
});
