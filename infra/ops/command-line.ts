import process from 'node:process';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { EditionRefused } from '../editions/load-edition.ts';
import { Refusal } from '../refusal.ts';

/** What was given on the command line; refuses what is no option, with the usage. */
export const readOptions = <const Options extends ParseArgsOptionsConfig>(
  options: Options,
  usage: string,
) => {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

/** Does what a command does. The SDK's own errors quote no row; a refusal is for the person at the terminal. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (error) {
    const isForPeople = error instanceof Refusal || error instanceof EditionRefused;
    console.error(isForPeople ? error.message : error);
    process.exitCode = 1;
  }
};
