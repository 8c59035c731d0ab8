import type { Application } from '../application/application.ts';
import { findCity } from '../call/city.ts';
import { isOneAddress, withoutTag } from '../form/folded-address.ts';
import type { Member } from './member.ts';
import { isPublicMailer } from './public-mailers.ts';

/** Why a member should not review an application: refused, or allowed after a warning. */
export type AssignmentFault =
  | Readonly<{ kind: 'refused'; why: 'own-city' | 'own-address' }>
  | Readonly<{ kind: 'warned'; why: 'same-office' | 'own-country' }>;

const domainOf = (address: string): string => withoutTag(address).split('@')[1] ?? '';

const isOneOffice = (one: string, other: string): boolean =>
  domainOf(one) === domainOf(other) && !isPublicMailer(domainOf(one));

const refusals = (
  { cityId, address }: Pick<Member, 'cityId' | 'address'>,
  application: Application,
): readonly AssignmentFault[] => [
  ...(cityId !== undefined && cityId === application.cityId
    ? [{ kind: 'refused', why: 'own-city' } as const]
    : []),
  ...(isOneAddress(withoutTag(address), withoutTag(application.answers.email))
    ? [{ kind: 'refused', why: 'own-address' } as const]
    : []),
];

type Cities = Readonly<{ cities: readonly Readonly<{ id: string; country: string }>[] }>;

/** What stands against it that the member reviews the application; the refusals come first. */
export const assignmentFaults = (
  call: Cities,
  member: Pick<Member, 'cityId' | 'country' | 'address'>,
  application: Application,
): readonly AssignmentFault[] => {
  const country = findCity(call, application.cityId ?? '')?.country;
  return [
    ...refusals(member, application),
    ...(isOneOffice(member.address, application.answers.email)
      ? [{ kind: 'warned', why: 'same-office' } as const]
      : []),
    ...(member.country !== undefined && member.country === country
      ? [{ kind: 'warned', why: 'own-country' } as const]
      : []),
  ];
};
