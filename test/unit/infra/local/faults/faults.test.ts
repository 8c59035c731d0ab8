import { describe, expect, test } from 'vitest';
import { type FaultPlan, faultBoard } from '../../../../../infra/local/faults/faults.ts';

const call = (service: 'ses' | 'dynamodb' | 's3', action = 'Any') => ({
  service,
  action,
  caller: 'Mailer',
  body: Buffer.from(''),
});

const everyOther: FaultPlan = ({ count }) => (count % 2 === 0 ? { kind: 'reset' } : undefined);

describe('faults that a test asks for', () => {
  test('are none until it asks', () => {
    const board = faultBoard();
    for (const service of ['ses', 'dynamodb', 's3'] as const) {
      expect(board.judge(call(service))).toBeUndefined();
      expect(board.planned(service)).toBe(0);
    }
  });

  test('strike one service, and no other', () => {
    const board = faultBoard();
    board.ses(() => ({ kind: 'throttle' }));
    expect(board.judge(call('ses'))).toEqual({ kind: 'throttle' });
    expect(board.judge(call('dynamodb'))).toBeUndefined();
    expect(board.judge(call('s3'))).toBeUndefined();
  });

  test("go by the count of that service's calls, which other services do not move on", () => {
    const board = faultBoard();
    board.dynamodb(everyOther);
    const struck = [1, 2, 3, 4].map(() => {
      board.judge(call('ses'));
      return board.judge(call('dynamodb'))?.kind;
    });
    expect(struck).toEqual([undefined, 'reset', undefined, 'reset']);
  });

  test('go on counting where they are planned anew', () => {
    const board = faultBoard();
    board.judge(call('s3'));
    const counts: number[] = [];
    board.s3(({ count }) => {
      counts.push(count);
      return undefined;
    });
    board.judge(call('s3'));
    expect(counts).toEqual([2]);
  });

  test('end where none are planned any more, and it is told how often they were', () => {
    const board = faultBoard();
    board.ses(() => ({ kind: 'lose-reply' }));
    board.ses();
    expect(board.judge(call('ses'))).toBeUndefined();
    expect(board.planned('ses')).toBe(2);
  });

  test('are told who calls for what', () => {
    const board = faultBoard();
    board.dynamodb(({ caller, action }) =>
      caller === 'Mailer' && action === 'UpdateItem' ? { kind: 'kill-after' } : undefined,
    );
    expect(board.judge(call('dynamodb', 'PutItem'))).toBeUndefined();
    expect(board.judge({ ...call('dynamodb', 'UpdateItem'), caller: 'Public' })).toBeUndefined();
    expect(board.judge(call('dynamodb', 'UpdateItem'))).toEqual({ kind: 'kill-after' });
  });
});
