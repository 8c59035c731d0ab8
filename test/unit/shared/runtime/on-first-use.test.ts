import { describe, expect, test } from 'vitest';
import { onFirstUse } from '#shared/runtime/on-first-use.ts';

const counted = (load: () => Promise<(name: string) => Promise<string>>) => {
  let loads = 0;
  const handler = onFirstUse(() => {
    loads += 1;
    return load();
  });
  return { handler, loads: () => loads };
};

describe('a handler that the first event loads', () => {
  const greet = async () => async (name: string) => `Hello, ${name}`;

  test('is not loaded before, and once for all that come', async () => {
    const { handler, loads } = counted(greet);
    expect(loads()).toBe(0);
    expect(await handler('Grace')).toBe('Hello, Grace');
    expect(await handler('Moses')).toBe('Hello, Moses');
    expect(loads()).toBe(1);
  });

  test('is loaded once for two that come at once', async () => {
    const { handler, loads } = counted(greet);
    expect(await Promise.all([handler('Grace'), handler('Moses')])).toEqual([
      'Hello, Grace',
      'Hello, Moses',
    ]);
    expect(loads()).toBe(1);
  });

  test('that fails at an event is there for the next', async () => {
    const { handler, loads } = counted(async () => async (name) => {
      if (name === '') throw new Error('nobody');
      return name;
    });
    await expect(handler('')).rejects.toThrow('nobody');
    expect(await handler('Grace')).toBe('Grace');
    expect(loads()).toBe(1);
  });

  test('that could not be loaded is loaded anew for the next event', async () => {
    let isThere = false;
    const { handler, loads } = counted(async () => {
      if (!isThere) throw new Error('too many open files');
      return greet();
    });
    await expect(handler('Grace')).rejects.toThrow('too many open files');
    isThere = true;
    expect(await handler('Grace')).toBe('Hello, Grace');
    expect(loads()).toBe(2);
  });
});
