import { type Sayings, sayingsOf } from '../../time/said.ts';
import { scheduleInForce } from '../call-in-force.ts';
import { cityRanks, countryRanks } from '../cities/city-list.ts';
import { cityTimes } from '../cities/city-times.ts';
import { countryName } from '../country-name.ts';
import type { Edition } from '../edition.ts';
import { daysText, instantText, lastMinute } from '../instant-text.ts';
import { languages } from '../language.ts';

/**
 * What the first pages of a call say of times and places, as planned: said at synth, so that a
 * function need not start Intl. After an extension the new deadline is said when it is asked for.
 */
export const editionSayings = (edition: Edition): Sayings =>
  sayingsOf(() => {
    const { opensAt, closesAt, graceEndsAt, cities, workshop, zone } = edition;
    const { interviews, results } = scheduleInForce(edition, edition);
    const shown = lastMinute(closesAt);
    for (const language of languages) {
      for (const instant of [opensAt, shown, graceEndsAt])
        for (const clock of [zone, 'UTC']) instantText(instant, clock, language);
      for (const city of cities) {
        instantText(shown, city.zone, language);
        countryName(city.country, language);
      }
      cityRanks(cities, language);
      countryRanks(cities, language);
      cityTimes(cities, shown, language);
      daysText(workshop.from, workshop.to, language);
      if (interviews) daysText(interviews.from, interviews.to, language);
      if (results !== undefined) daysText(results, results, language);
    }
  });
