import type { Edition } from '#shared/domain/call/edition.ts';

/** The zones that can be chosen: those that the system names, and as the edition file writes them. */
export const zonesFor = (
  { zone, cities }: Pick<Edition, 'zone' | 'cities'>,
  chosen: string,
): readonly string[] => {
  const ours = [zone, ...cities.map((city) => city.zone), chosen].filter((one) => one !== '');
  return [...new Set([...Intl.supportedValuesOf('timeZone'), ...ours])].sort();
};
