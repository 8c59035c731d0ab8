import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { help, required, runCommand } from '../../../../infra/ops/terminal.ts';
import { Refusal } from '../../../../infra/refusal.ts';

const options = { edition: { type: 'string' }, help } as const;
const usage = 'Greets an edition.';

const commandLine = process.argv;
beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  process.argv = commandLine;
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

const run = async (args: readonly string[], command = vi.fn(async () => {})) => {
  process.argv = ['node', 'greet', ...args];
  await runCommand({ usage, options }, command);
  return command;
};

describe('a command of ops', () => {
  test('is given the options that were typed', async () => {
    const command = await run(['--edition', '2018-jeju']);
    expect(command).toHaveBeenCalledWith(expect.objectContaining({ edition: '2018-jeju' }));
    expect(process.exitCode).toBeUndefined();
  });

  test('prints its usage, and does nothing, where help is asked for', async () => {
    const command = await run(['--help', '--edition', '2018-jeju']);
    expect(command).not.toHaveBeenCalled();
    expect(console.log).toHaveBeenCalledWith(usage);
  });

  test('refuses an option that it does not have, with the usage', async () => {
    const command = await run(['--editoin', '2018-jeju']);
    expect(command).not.toHaveBeenCalled();
    expect(console.error).toHaveBeenCalledWith(expect.stringMatching(/editoin[\s\S]*Greets/));
    expect(process.exitCode).toBe(1);
  });

  test('prints a refusal as its words alone', async () => {
    await run(
      [],
      vi.fn(async () => {
        required('', 'edition', usage);
      }),
    );
    expect(console.error).toHaveBeenCalledWith(`Give --edition.\n\n${usage}`);
    expect(process.exitCode).toBe(1);
  });

  test('prints any other fault whole, for whoever mends it', async () => {
    const fault = new Error('The network is gone');
    await run(
      [],
      vi.fn(async () => {
        throw fault;
      }),
    );
    expect(console.error).toHaveBeenCalledWith(fault);
    expect(process.exitCode).toBe(1);
  });
});

test('a value that was given needs no refusal', () => {
  expect(required('2018-jeju', 'edition', usage)).toBe('2018-jeju');
  expect(() => required(undefined, 'edition', usage)).toThrow(Refusal);
});
