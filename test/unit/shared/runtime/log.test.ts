import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { faultOf, log, logMetrics } from '#shared/runtime/log.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a fault in the log', () => {
  test('is named, with where it stands', () => {
    const { fault, stack } = faultOf(new TypeError('x'));
    expect(fault).toBe('TypeError');
    expect(stack).toMatch(/^\s+at .*log\.test\.ts/);
  });

  test('never carries its message, whatever was in it', () => {
    const words = fc.stringMatching(/^[XZ]{8}$/);
    const around = fc.constantFrom(
      '',
      '\n',
      '\n    at ',
      '\r\n\tat ',
      '    at Object.<anonymous> ',
      '$&',
    );
    fc.assert(
      fc.property(words, around, around, (secret, before, behind) => {
        const said = faultOf(new Error(`${before}${secret}${behind}${secret}`));
        expect(JSON.stringify(said)).not.toContain(secret);
      }),
    );
  });

  test('has eight frames at most', () => {
    const deep = (left: number): { stack: string } =>
      left === 0 ? faultOf(new Error('x')) : deep(left - 1);
    expect(deep(30).stack.split('\n')).toHaveLength(8);
  });

  test.each([
    ['Grace', 'string'],
    [undefined, 'undefined'],
    [null, 'object'],
    [{ message: 'Grace' }, 'object'],
  ])('that is no error, %j, is named by its kind alone', (thrown, fault) => {
    expect(faultOf(thrown)).toEqual({ fault, stack: '' });
  });

  test('without a stack has none', () => {
    const bare = new Error('Grace');
    delete bare.stack;
    expect(faultOf(bare)).toEqual({ fault: 'Error', stack: '' });
  });
});

test('a log line is one JSON object on the standard output', () => {
  const written: unknown[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(chunk);
    return true;
  });
  log('form-refused', { reason: 'two\nlines' });
  vi.restoreAllMocks();
  expect(written).toEqual(['{"event":"form-refused","reason":"two\\nlines"}\n']);
});

test('metrics are a line that CloudWatch makes metrics of', () => {
  const { events } = capturedLog();
  logMetrics('2018-jeju', { OutboxDue: 3, OutboxOldestAgeSeconds: 61 });
  expect(events()).toEqual([
    {
      _aws: {
        Timestamp: expect.closeTo(Date.now(), -4),
        CloudWatchMetrics: [
          {
            Namespace: 'WegoCall',
            Dimensions: [['Edition']],
            Metrics: [
              { Name: 'OutboxDue', Unit: 'Count' },
              { Name: 'OutboxOldestAgeSeconds', Unit: 'Seconds' },
            ],
          },
        ],
      },
      Edition: '2018-jeju',
      OutboxDue: 3,
      OutboxOldestAgeSeconds: 61,
    },
  ]);
});
