import * as z from 'zod';
import { noticeChoices } from '../people/member.ts';
import { roles } from '../people/role.ts';
import { isZone } from '../time/zoned-time.ts';
import { line } from './edition-translation.ts';
import { languages } from './language.ts';

const StaffMember = z.strictObject({
  /** Their name in the table: never changed, and given to nobody else. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id: use small letters, digits and single hyphens')
    .max(40),
  name: line,
  address: z.email('is not an email address: give one, such as andrew@we-gov.org').max(254),
  roles: z
    .array(z.enum(roles, 'is not a role: use reviewer, staff, decider or travel-desk'))
    .min(1, 'has no role: give at least one, such as staff'),
  /** The id of the member city that they work for, if they do. */
  cityId: z.string().optional(),
  zone: z
    .string()
    .refine(isZone, 'is not an IANA time zone: give one, such as Asia/Seoul')
    .optional(),
  language: z.enum(languages).default('en'),
  notices: z
    .enum(noticeChoices, 'is not a way to notify: use each, digest or both')
    .default('each'),
});

/** The first members of the staff; the people page adds others. By default the contacts decide. */
export const FirstStaff = z.array(StaffMember).max(50).default([]);
export type FirstStaff = z.output<typeof FirstStaff>;

/** Who says who somebody is: a Cognito pool of the stack, or the organisation's own issuer. */
export const StaffSignIn = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pool') }),
    z.strictObject({
      kind: z.literal('issuer'),
      /** As in its discovery document, such as https://login.example.org/. */
      url: z.url({
        protocol: /^https$/,
        error: 'is not the address of an issuer: give one with https',
      }),
      clientId: line,
      /** Whether an address counts as proved that the issuer says nothing about. */
      trustsAddresses: z.boolean().default(false),
    }),
  ])
  .default({ kind: 'pool' });

type Person = Readonly<{ name: string; address: string }>;

/** Those who run the call from its first day on. */
export const firstStaff = (
  staff: FirstStaff,
  contacts: readonly Person[],
  zone: string,
): FirstStaff =>
  staff.length > 0
    ? staff
    : contacts.map(({ name, address }, index) => ({
        id: `contact-${index + 1}`,
        name,
        address,
        roles: ['staff', 'decider'],
        zone,
        language: 'en',
        notices: 'each',
      }));

type Refuse = (path: (string | number)[], value: unknown, message: string) => void;

/** Refuses ids and addresses that stand twice, cities that are not listed, and a list that nobody decides. */
export const checkStaff = (
  { staff, cities }: Readonly<{ staff: FirstStaff; cities: readonly Readonly<{ id: string }>[] }>,
  refuse: Refuse,
): void => {
  for (const [index, { id, address, cityId }] of staff.entries()) {
    const before = staff.slice(0, index);
    if (before.some((other) => other.id === id))
      refuse(['staff', index, 'id'], id, 'is used twice: give every member their own id');
    if (before.some((other) => other.address.toLowerCase() === address.toLowerCase()))
      refuse(['staff', index, 'address'], address, 'is used twice: give it to one member');
    if (cityId !== undefined && !cities.some((city) => city.id === cityId))
      refuse(['staff', index, 'cityId'], cityId, 'is not a city of the list: give the id of one');
  }
  if (staff.length > 0 && !staff.some(({ roles: held }) => held.includes('decider')))
    refuse(['staff'], staff.length, 'has no decider: give one member the role decider');
};
