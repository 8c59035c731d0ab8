import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { type Language, languages } from '#shared/domain/call/language.ts';
import { editionSayings } from '#shared/domain/call/said/edition-sayings.ts';
import { loadEdition } from '../../../../../../infra/editions/load-edition.ts';
import {
  independentOffset,
  independentText,
} from '../../../../../support/fakes/independent-clock.ts';

const editions = ['2017-seoul', '2018-jeju', 'rehearsal'].map((name) => loadEdition(name));

describe.each(editions)('what is said at synth of $id', (edition) => {
  const sayings = editionSayings(edition);
  const { opensAt, closesAt, graceEndsAt, zone, cities, id } = edition;
  const shown = lastMinute(closesAt);

  test.each(languages)('is in "%s" what each clock shows', (language) => {
    for (const instant of [opensAt, shown, graceEndsAt])
      for (const clock of [zone, 'UTC'])
        expect(sayings[`minute ${instant} ${clock} ${language}`]).toBe(
          independentText(instant, clock, language),
        );
    for (const city of cities)
      expect(sayings[`minute ${shown} ${city.zone} ${language}`], city.id).toBe(
        independentText(shown, city.zone, language),
      );
  });

  test.each(languages)('names each country in "%s"', (language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    for (const { country } of cities)
      expect(sayings[`country ${country} ${language}`]).toBe(names.of(country));
  });

  test('has how far each city is ahead', () => {
    for (const city of cities)
      expect(Number(sayings[`offset ${shown} ${city.zone}`])).toBe(
        independentOffset(shown, city.zone),
      );
  });

  test('is said again the same, and is small', () => {
    expect(editionSayings(loadEdition(id))).toEqual(sayings);
    expect(JSON.stringify(sayings).length).toBeLessThan(60_000);
  });
});

describe('a function that knows what was said', () => {
  const [edition] = editions;
  if (!edition) throw new Error('there is no edition');
  const sayings = editionSayings(edition);

  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const showing = async (isGiven: boolean) => {
    const { knowSayings } = await import('#shared/domain/time/said.ts');
    const { callPage } = await import(
      '../../../../../../functions/public/call/pages/call-page.tsx'
    );
    if (isGiven) knowSayings(sayings);
    return (language: Language, changes = {}) =>
      callPage(
        { edition, language, rehearsalClock: undefined },
        { ...plannedCall(edition), ...changes },
        edition.opensAt + 1,
      );
  };

  const withoutIntl = (): void => {
    const refuse = () => {
      throw new Error('Intl was started');
    };
    vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: refuse, DisplayNames: refuse });
  };

  test('shows the call as every other does, without Intl', async () => {
    const plain = await showing(false);
    const pages = languages.map((language) => plain(language));
    vi.resetModules();
    const show = await showing(true);
    withoutIntl();
    expect(languages.map((language) => show(language))).toEqual(pages);
  });

  test('starts Intl once the call is extended', async () => {
    const show = await showing(true);
    const closesAt = edition.closesAt + 86_400_000;
    expect(show('en', { closesAt })).toContain(independentText(closesAt - 60_000, edition.zone));
    withoutIntl();
    expect(() => show('ko', { closesAt })).toThrow();
  });
});
