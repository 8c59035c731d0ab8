import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { Refusal } from '../../refusal.ts';

/** DynamoDB Local 3 is compiled for it. */
const oldestJava = 17;

const remedy = `AWS's DynamoDB Local needs Java ${oldestJava} or newer. Install a runtime:
  Debian, Ubuntu   sudo apt-get install openjdk-17-jre-headless
  Fedora           sudo dnf install java-21-openjdk-headless
  macOS            brew install openjdk@21
  Windows          winget install EclipseAdoptium.Temurin.21.JRE
or set JAVA_HOME to the folder of one. On Linux on x64 none is needed: there "npm ci" installs the
other engine, Dynoxide, unless it is told to leave out optional packages.`;

/** The major version in what `java -version` prints: `"17.0.15"` is 17, `"1.8.0_392"` is 8. */
export const javaMajor = (printed: string): number | undefined => {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? second : first);
};

/** The command that runs Java: from JAVA_HOME, or from the path. Refuses a missing or too old one. */
export const findJava = async (): Promise<string> => {
  const home = process.env['JAVA_HOME'];
  const command = home ? path.join(home, 'bin', 'java') : 'java';
  const printed = await promisify(execFile)(command, ['-version']).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => undefined,
  );
  if (printed === undefined) throw new Refusal(`No Java was found (tried ${command}). ${remedy}`);
  const major = javaMajor(printed);
  if (major === undefined || major < oldestJava)
    throw new Refusal(
      `Java ${major ?? 'of an unknown version'} is too old (${command}). ${remedy}`,
    );
  return command;
};

export const isJavaHere = (): Promise<boolean> =>
  findJava().then(
    () => true,
    () => false,
  );
