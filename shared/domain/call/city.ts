import type { City, Edition } from './edition.ts';

export const findCity = (edition: Pick<Edition, 'cities'>, id: string): City | undefined =>
  edition.cities.find((city) => city.id === id);
