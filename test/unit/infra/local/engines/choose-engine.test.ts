import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readArguments } from '../../../../../infra/local/console/arguments.ts';
import { chooseEngine } from '../../../../../infra/local/engines/choose-engine.ts';
import { isDynoxideHere } from '../../../../../infra/local/engines/dynoxide.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const file of files) rmSync(path.join(folder, file), { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = ['shared-local-instance.db', 'dynoxide.db'] as const;

const withoutJava = (): void => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('JAVA_HOME', '');
};

describe('the engine of the table', () => {
  it.runIf(isDynoxideHere())('needs no Java where Dynoxide is installed', async () => {
    withoutJava();
    expect(await chooseEngine(undefined)).toMatchObject({ title: 'Dynoxide', isKept: false });
  });

  it("is Java's elsewhere: who has none is told what to install", async () => {
    withoutJava();
    await expect(chooseEngine(undefined, 'dynamodb-local')).rejects.toThrow(
      /No Java was found[\s\S]*needs Java 17 or newer[\s\S]*apt-get install[\s\S]*On Linux on x64 none is needed/,
    );
  });

  it.each([
    ['shared-local-instance.db', 'dynamodb-local', 'dynoxide'],
    ['dynoxide.db', 'dynoxide', 'dynamodb-local'],
  ] as const)('is the one that wrote %s, where the data are kept', async (file, writer, other) => {
    writeFileSync(path.join(folder, file), '');
    withoutJava();
    await expect(chooseEngine(folder, other)).rejects.toThrow(
      `was written with --engine ${writer}, and ${other} cannot read it. Start with --engine ${writer}`,
    );
    if (writer === 'dynamodb-local') await expect(chooseEngine(folder)).rejects.toThrow('No Java');
    else if (isDynoxideHere()) expect((await chooseEngine(folder)).name).toBe(writer);
  });

  it('is named on the command line', () => {
    expect(readArguments(['--engine', 'dynamodb-local']).engine).toBe('dynamodb-local');
    expect(() => readArguments(['--engine', 'java'])).toThrow(
      '--engine java: give dynoxide or dynamodb-local',
    );
  });

  it('may be named by the environment', async () => {
    vi.stubEnv('TABLE_ENGINE', 'java');
    await expect(chooseEngine(undefined)).rejects.toThrow(
      'TABLE_ENGINE=java: give one of dynoxide, dynamodb-local',
    );
  });
});
