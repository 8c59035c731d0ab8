import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { Refusal } from '../../refusal.ts';
import { type EngineName, engineNames, isEngineName } from '../engines/engine.ts';

export const usage = `Runs one edition's stack on this machine.

  npm start -- [options]

  --edition <id>    edition in infra/editions (default: rehearsal)
  --at <instant>    time on the clock at the start, such as 2018-05-17T23:58:30+09:00
  --speed <n>x      speed of the clock, such as 60x (default: 1x)
  --seed <n>        start in the middle of the call, with n invented applications
  --data <folder>   keep data, emails and clock there for the next start (default: in memory)
  --engine <name>   database for the table: dynoxide, or dynamodb-local, which needs Java
                    (default: the first one installed)
  --port <n>        port of the site (default: 8080; the inbox takes the next one)
  --verbose         print what the functions log
  --help            print this`;

export type Arguments = Readonly<{
  edition: string;
  at: Instant | undefined;
  speed: number | undefined;
  seed: number | undefined;
  dataDir: string | undefined;
  engine: EngineName | undefined;
  port: number;
  verbose: boolean;
  help: boolean;
}>;

const options = {
  edition: { type: 'string', default: 'rehearsal' },
  at: { type: 'string' },
  speed: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string' },
  engine: { type: 'string' },
  port: { type: 'string', default: '8080' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const refuse = (option: string, value: string, remedy: string): never => {
  throw new Refusal(`--${option} ${value}: ${remedy}`);
};

const instantOf = (text: string): Instant =>
  z.iso.datetime({ offset: true }).safeParse(text).success
    ? Date.parse(text)
    : refuse('at', text, 'give an instant with its offset, such as 2018-05-17T23:58:30+09:00');

const fastest = 100_000;

const speedOf = (text: string): number => {
  const [, digits] = /^(\d+(?:\.\d+)?)x?$/.exec(text) ?? [];
  const speed = Number(digits);
  return speed > 0 && speed <= fastest
    ? speed
    : refuse('speed', text, `give a number up to ${fastest}, such as 60x`);
};

const mostSeeded = 5_000;

const seedOf = (text: string): number => {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return count > 0 && count <= mostSeeded
    ? count
    : refuse('seed', text, `give a number from 1 to ${mostSeeded}`);
};

const engineOf = (text: string): EngineName =>
  isEngineName(text) ? text : refuse('engine', text, `give ${engineNames.join(' or ')}`);

const portOf = (text: string): number =>
  /^\d{1,5}$/.test(text) && Number(text) < 65_536
    ? Number(text)
    : refuse('port', text, 'give a number from 0 (any free port) to 65535');

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

/** Reads the command line; refuses a value with what to give in its place. */
export const readArguments = (args: readonly string[]): Arguments => {
  const { edition, at, speed, seed, data, engine, port, verbose, help } = parse(args);
  return {
    edition,
    at: at === undefined ? undefined : instantOf(at),
    speed: speed === undefined ? undefined : speedOf(speed),
    seed: seed === undefined ? undefined : seedOf(seed),
    dataDir: data,
    engine: engine === undefined ? undefined : engineOf(engine),
    port: portOf(port),
    verbose,
    help,
  };
};
