import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type EmulatorSettings, startEmulators } from '../../infra/local/host/emulator-host.ts';
import { sized } from '../support/measure/sized.ts';
import { enginesHere } from '../support/table/engines-here.ts';
import { createTestTable } from '../support/table/test-table.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'killed-engine-'));
let stop = async (): Promise<void> => {};
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (more: Partial<EmulatorSettings>) => {
  const emulators = await startEmulators({ inboxPort: 0, ...more });
  stop = emulators.stop;
  return emulators;
};

const keyOf = (round: number) => ({ pk: { S: `APPLICATION#${round}` }, sk: { S: 'APPLICATION' } });

describe.each(enginesHere)('%s, killed while it runs', (engine) => {
  it('A10 has every row that it acknowledged, and goes on', async () => {
    const onRestart = vi.fn();
    const run = await start({ engine, dataDir: folder, onRestart });
    const { client, name: TableName } = await createTestTable(run.dynamodbEndpoint);
    const write = (round: number) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName, Item: keyOf(round) } },
            { Put: { TableName, Item: { ...keyOf(round), sk: { S: 'AUDIT' } } } },
          ],
        }),
      );
    const isThere = async (round: number): Promise<boolean> => {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(round) }));
      return Item !== undefined;
    };
    const rounds = sized(2, 5);
    for (let round = 0; round < rounds; round += 1) {
      await write(round);
      run.killTable();
      await vi.waitFor(() => expect(onRestart).toHaveBeenCalledTimes(round + 1), 20_000);
      await vi.waitFor(async () => expect(await isThere(round)).toBe(true), 20_000);
    }
  });

  it('says that the table is lost where it was in memory', async () => {
    const onEnd = vi.fn();
    const { killTable } = await start({ engine, onEnd });
    killTable();
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce(), 20_000);
    expect(onEnd.mock.lastCall?.[0]).toMatch(/ended \(SIGKILL\).* in memory and is lost; --data/);
  });
});
