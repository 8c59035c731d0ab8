import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Refusal } from '../../refusal.ts';
import { dynamodbLocal, dynamodbLocalFile } from './dynamodb-local.ts';
import { dynoxide, dynoxideFile, isDynoxideHere } from './dynoxide.ts';
import { type Engine, type EngineName, engineNames, isEngineName } from './engine.ts';

/** Chooses the engine of every run and test that does not choose one itself. */
const variable = 'TABLE_ENGINE';

const wishOfEnvironment = (): EngineName | undefined => {
  const wish = process.env[variable] ?? '';
  if (wish === '' || isEngineName(wish)) return wish === '' ? undefined : wish;
  throw new Refusal(`${variable}=${wish}: give one of ${engineNames.join(', ')}`);
};

const files = { dynoxide: dynoxideFile, 'dynamodb-local': dynamodbLocalFile };

/** Whose data lie in the folder: neither engine reads the other's. */
const writerOf = (folder: string | undefined): EngineName | undefined =>
  folder === undefined
    ? undefined
    : engineNames.find((name) => existsSync(path.join(folder, files[name])));

/**
 * The engine that was asked for, else the one that wrote the data, else Dynoxide where it is
 * installed and DynamoDB Local elsewhere. Refuses one that cannot run here, or cannot read the data.
 */
export const chooseEngine = async (
  folder: string | undefined,
  asked: EngineName | undefined = wishOfEnvironment(),
): Promise<Engine> => {
  const writer = writerOf(folder);
  if (asked && writer && asked !== writer)
    throw new Refusal(
      `${folder} was written with --engine ${writer}, and ${asked} cannot read it. Start with --engine ${writer}, or give --data another folder.`,
    );
  const name = asked ?? writer ?? (isDynoxideHere() ? 'dynoxide' : 'dynamodb-local');
  return name === 'dynoxide' ? dynoxide(folder) : dynamodbLocal(folder);
};
