import { describe, expect, test } from 'vitest';
import { fromOneAddress, trafficLevels } from '#shared/domain/application/robot-signs.ts';
import {
  networkCount,
  networkSeen,
  sameTextCount,
  sameTextSeen,
} from '../../../../../functions/applicants/parts/rate-limits.ts';
import { answers } from '../../../../support/builders/builders.ts';

const now = Date.parse('2018-05-17T23:58:07+09:00');
const another = { workAndProjects: 'x'.repeat(200) };

describe('the count of those with the same long answers', () => {
  const count = sameTextCount(answers(), now);

  test('is one for whoever writes alike, however it is spaced and whoever sends it', () => {
    const { workAndProjects } = answers();
    const spaced = answers({ workAndProjects: workAndProjects.replaceAll(' ', '  ') });
    expect(sameTextCount(spaced, now).what).toBe(count.what);
    expect(sameTextCount({ ...answers(), fullName: 'Joseph Okello' }, now).what).toBe(count.what);
    expect(sameTextCount(answers(another), now).what).not.toBe(count.what);
  });

  test('knows its sender again in any case, and no other', () => {
    const said = { ...answers(), email: answers().email.toUpperCase() };
    expect(sameTextCount(said, now).by).toBe(count.by);
    expect(sameTextCount({ ...said, email: 'joseph@kcca.go.ug' }, now).by).not.toBe(count.by);
  });

  test('is kept under a name that earlier releases know, and holds nothing that was typed', () => {
    expect(count.what).toMatch(/^words [0-9a-f]{64}$/);
    expect(count.by).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a plan that rests on the text being new', () => {
  const count = sameTextCount(answers(), now);

  test('is refused when somebody has sent it since', () => {
    expect(sameTextSeen(count, { sameTextTimes: 0 })).toEqual({ ...count, plannedBelow: 1 });
  });

  test('is not made of a text that was known: it is counted without a bound', () => {
    expect(sameTextSeen(count, { sameTextTimes: 1 })).toEqual({
      ...count,
      plannedBelow: undefined,
    });
  });
});

describe('a plan for the traffic of one network', () => {
  const count = networkCount('a secret', { sourceIp: '192.0.2.1', receivedAt: now });
  if (!count) throw new Error('the network has no name');

  test.each([
    ['usual', fromOneAddress.lively],
    ['lively', fromOneAddress.busy],
    ['busy', fromOneAddress.crowded],
    ['crowded', fromOneAddress.most],
  ] as const)('that was %s holds while fewer than %i have come', (traffic, plannedBelow) => {
    expect(networkSeen(count, traffic)).toEqual({ ...count, plannedBelow });
  });

  test('there is such a bound for every level', () => {
    for (const traffic of trafficLevels)
      expect(networkSeen(count, traffic).plannedBelow).toBeGreaterThan(0);
  });

  test('is no plan where the network is not known', () => {
    expect(networkCount('a secret', { sourceIp: '', receivedAt: now })).toBeUndefined();
  });
});
