import type { City } from '../call/edition.ts';
import { isLanguage } from '../call/language.ts';
import { readAddress } from '../form/address.ts';
import type { AddressError, FormValues } from '../form/form-fields.ts';
import { lineReader } from '../form/text-reader.ts';
import { err, ok, type Result } from '../result.ts';
import { isZone } from '../time/zoned-time.ts';
import { type Member, noticeChoices } from './member.ts';
import { type Role, roles } from './role.ts';

/** What a member says of themselves, and what a decider says of them. */
export type OwnFields = Pick<Member, 'zone' | 'language' | 'notices'>;
export type MemberFields = OwnFields &
  Pick<Member, 'name' | 'address' | 'roles' | 'cityId' | 'country'>;

/** The fields of the form in the order of its page; each role has a box of its own. */
export const memberFormFields = [
  'name',
  'address',
  'roles',
  'city',
  'zone',
  'language',
  'notices',
] as const;
export type MemberFormField = (typeof memberFormFields)[number];

export type MemberFault = 'missing' | 'too-long' | 'not-an-option' | 'taken' | AddressError;
export type MemberFaults = ReadonlyMap<MemberFormField, MemberFault>;

export const roleBox = (role: Role): `role-${Role}` => `role-${role}`;

/** Characters of a name, as people see them. */
const longestName = 120;
const readName = lineReader({ min: 0, max: longestName, required: true });

const nameIn = (values: FormValues): Result<string, MemberFault> => {
  const read = readName(values.get('name') ?? '');
  if (read.ok) return read;
  return err(read.error === 'missing' ? 'missing' : 'too-long');
};

const rolesIn = (values: FormValues): Result<readonly Role[], MemberFault> => {
  const chosen = roles.filter((role) => values.get(roleBox(role)) === 'yes');
  return chosen.length === 0 ? err('missing') : ok(chosen);
};

/** No city is chosen for those who work for none. */
const cityIn = (
  values: FormValues,
  cities: readonly City[],
): Result<City | undefined, MemberFault> => {
  const chosen = values.get('city') ?? '';
  const city = cities.find(({ id }) => id === chosen);
  return chosen === '' || city ? ok(city) : err('not-an-option');
};

const option = <Value>(chosen: string, value: Value | undefined): Result<Value, MemberFault> => {
  if (value !== undefined) return ok(value);
  return err(chosen === '' ? 'missing' : 'not-an-option');
};

const zoneIn = (values: FormValues) => {
  const chosen = values.get('zone') ?? '';
  return option(chosen, chosen !== '' && isZone(chosen) ? chosen : undefined);
};

const languageIn = (values: FormValues) => {
  const chosen = values.get('language') ?? '';
  return option(chosen, isLanguage(chosen) ? chosen : undefined);
};

const noticesIn = (values: FormValues) => {
  const chosen = values.get('notices') ?? '';
  return option(
    chosen,
    noticeChoices.find((choice) => choice === chosen),
  );
};

type Read = Readonly<Partial<Record<MemberFormField, Result<unknown, MemberFault>>>>;

const faultsOf = (read: Read): MemberFaults =>
  new Map(
    memberFormFields.flatMap((field): [MemberFormField, MemberFault][] => {
      const answer = read[field];
      return answer && !answer.ok ? [[field, answer.error]] : [];
    }),
  );

/** What a member chooses for themselves; or what is wrong, by field. */
export const readOwnFields = (values: FormValues): Result<OwnFields, MemberFaults> => {
  const [zone, language, notices] = [zoneIn(values), languageIn(values), noticesIn(values)];
  if (zone.ok && language.ok && notices.ok)
    return ok({ zone: zone.value, language: language.value, notices: notices.value });
  return err(faultsOf({ zone, language, notices }));
};

/** What a decider says of a member; or what is wrong, by field. Their country is that of their city. */
export const readMemberFields = (
  values: FormValues,
  cities: readonly City[],
): Result<MemberFields, MemberFaults> => {
  const own = readOwnFields(values);
  const [name, address] = [nameIn(values), readAddress(values.get('address') ?? '')];
  const [chosen, city] = [rolesIn(values), cityIn(values, cities)];
  if (own.ok && name.ok && address.ok && chosen.ok && city.ok)
    return ok({
      ...own.value,
      name: name.value,
      address: address.value,
      roles: chosen.value,
      cityId: city.value?.id,
      country: city.value?.country,
    });
  const faults = faultsOf({ name, address, roles: chosen, city });
  return err(new Map([...faults, ...(own.ok ? [] : own.error)]));
};

/** What the form shows of a member before anything was typed. */
export const memberFormValues = (member: MemberFields): FormValues =>
  new Map([
    ['name', member.name],
    ['address', member.address],
    ...member.roles.map((role): [string, string] => [roleBox(role), 'yes']),
    ['city', member.cityId ?? ''],
    ['zone', member.zone],
    ['language', member.language],
    ['notices', member.notices],
  ]);
