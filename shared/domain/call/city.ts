/** The value of `city` when the city is not in the edition's list. */
export const notListed = 'not-listed';

type Named = Readonly<{ id: string }>;

export const findCity = <City extends Named>(
  { cities }: Readonly<{ cities: readonly City[] }>,
  id: string,
): City | undefined => cities.find((city) => city.id === id);
