import { expect, test } from 'vitest';
import { throwAll } from '../../../../functions/scheduler/throw-all.ts';

test('where nothing failed nothing is thrown', () => {
  expect(() => throwAll([])).not.toThrow();
});

test('the one fault is thrown as it is, for whoever reads the alarm', () => {
  const fault = new TypeError('no such city');
  expect(() => throwAll([fault])).toThrow(fault);
});

test('several are told together, and each can be looked at', () => {
  const faults = [new Error('the list'), new Error('the drafts')];
  const thrown = (): unknown => {
    try {
      return throwAll(faults);
    } catch (error) {
      return error;
    }
  };
  expect(thrown()).toMatchObject({ message: '2 things have failed', errors: faults });
});
