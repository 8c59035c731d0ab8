import process from 'node:process';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';

/** `--help`, which every command has. */
export const help = { type: 'boolean', default: false } as const;

type Options = ParseArgsOptionsConfig & Readonly<{ help: typeof help }>;

/** What was given of a command's options. */
export type Given<Of extends Options> = ReturnType<typeof parseArgs<{ options: Of }>>['values'];

const read = <Of extends Options>(options: Of, usage: string): Given<Of> => {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

/** The value of an option that the command cannot do without. */
export const required = (value: string | undefined, option: string, usage: string): string => {
  if (!value) throw new Refusal(`Give --${option}.\n\n${usage}`);
  return value;
};

/**
 * Does what a command does with its options, or prints its usage. A refusal is printed as its words
 * alone; any other fault whole, since the SDK's own errors quote no row.
 */
export const runCommand = async <const Of extends Options>(
  { usage, options }: Readonly<{ usage: string; options: Of }>,
  command: (given: Given<Of>) => Promise<void>,
): Promise<void> => {
  try {
    const given = read(options, usage);
    if ('help' in given && given.help) console.log(usage);
    else await command(given);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
};
