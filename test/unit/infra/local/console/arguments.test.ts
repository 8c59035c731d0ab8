import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../../infra/local/console/arguments.ts';
import { javaMajor } from '../../../../../infra/local/engines/java.ts';

describe('the command line', () => {
  it('asks for nothing', () => {
    expect(readArguments([])).toMatchObject({ edition: 'rehearsal', port: 8080 });
  });

  it('takes an edition, an instant with its offset, a speed, a folder and a port', () => {
    const line = '--edition 2018-jeju --at 2018-05-17T23:58:30+09:00 --speed 60x --data d --port 0';
    expect(readArguments(line.split(' '))).toMatchObject({
      edition: '2018-jeju',
      at: Date.UTC(2018, 4, 17, 14, 58, 30),
      speed: 60,
      dataDir: 'd',
      port: 0,
    });
  });

  it.each([
    ['--at', '2018-05-17T23:58'],
    ['--at', '2018-02-30T00:00:00Z'],
    ['--speed', 'fast'],
    ['--speed', '0x'],
    ['--port', '65536'],
    ['--port', 'http'],
  ])('refuses %s %s and says what to give', (option, value) => {
    expect(() => readArguments([option, value])).toThrow(new RegExp(`^${option} .*: give `));
  });

  it('shows how it is used where an option is unknown', () => {
    expect(() => readArguments(['--clock', '1'])).toThrow(/--clock[\s\S]*--edition <id>/);
  });
});

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_392"', 8],
    ['bash: java: not found', undefined],
  ])('%s', (printed, major) => {
    expect(javaMajor(printed)).toBe(major);
  });
});
