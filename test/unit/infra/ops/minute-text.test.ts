import { describe, expect, test } from 'vitest';
import { bothMinutes, minuteText, momentText } from '../../../../infra/ops/window/minute-text.ts';

const closesAt = Date.parse('2018-05-18T00:00+09:00');

describe('a deadline, as whoever moves it reads it', () => {
  test('is the last minute, never the first one after it, on the clock that it names', () => {
    expect(minuteText(closesAt, 'Asia/Seoul')).toMatch(/17 May 2018.*23:59.*\(Seoul time\)$/);
    expect(momentText(closesAt, 'Asia/Seoul')).toMatch(/18 May 2018.*00:00.*\(Seoul time\)$/);
  });

  test('stands in UTC under it, so that nobody has to count hours', () => {
    const [here = '', utc = '', ...more] = bothMinutes(closesAt, 'Asia/Seoul', '  ').split('\n');
    expect(here).toContain('23:59');
    expect(utc).toMatch(/^ {2}.*17 May 2018.*14:59.*\(UTC\)$/);
    expect(more).toEqual([]);
  });

  test('names a city of two words as people do', () => {
    expect(minuteText(closesAt, 'America/Mexico_City')).toContain('(Mexico City time)');
    expect(minuteText(closesAt, 'America/Argentina/Buenos_Aires')).toContain('(Buenos Aires time)');
  });
});
