import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../infra/refusal.ts';
import { readSettings } from '../../../infra/settings.ts';

describe('what whoever deploys says by -c', () => {
  test('an instant is the same one whatever offset it is told in', () => {
    const seoul = readSettings({ asOf: '2018-04-01T09:00:00+09:00' }).asOf;
    expect(seoul).toBe(Date.UTC(2018, 3, 1));
    expect(readSettings({ asOf: '2018-04-01T00:00:00Z' }).asOf).toBe(seoul);
  });

  test.each(['2018-04-01', '2018-04-01T00:00:00', 'today', ''])(
    'an instant that is no instant is refused with one that is: %s',
    (asOf) => {
      expect(() => readSettings({ asOf })).toThrow(
        new Refusal(
          `-c asOf=${asOf} is refused: give an instant with its offset, such as 2018-04-01T00:00:00Z.`,
        ),
      );
    },
  );

  test.each(['rehearsal', 'malwareScan'])('%s is told in lower case alone', (field) => {
    for (const given of ['TRUE', 'True', '', 'no'])
      expect(() => readSettings({ [field]: given })).toThrow(
        `-c ${field}=${given} is refused: use true or false.`,
      );
  });

  test('what CDK puts there for itself changes nothing', () => {
    const its = { '@aws-cdk/core:target-partitions': ['aws'], 'aws:cdk:bundling-stacks': ['**'] };
    expect(readSettings({ ...its, edition: '2018-jeju' })).toEqual(
      readSettings({ edition: '2018-jeju' }),
    );
  });
});
