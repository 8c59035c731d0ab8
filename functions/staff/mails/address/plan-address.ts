import type { Act } from '#shared/domain/acts/act.ts';
import {
  type NotReaddressed,
  planChangeAddress,
} from '#shared/domain/acts/staff/change-address.ts';
import { isCarriedByOthers } from '#shared/domain/application/duplicate-keys.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { carriedBy, comparedOf, namingOf } from '#shared/runtime/naming/claimed-names.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Contact } from '#shared/store/staff/contacts.ts';
import type { StaffDeps } from '../../deps.ts';

type Asked = Readonly<{ contact: Contact; address: string; reason: string }>;

/** Plans a change of address, with the rows by which the application is found from then on. */
export const planAddress = async (
  { applications, edition }: Pick<StaffDeps, 'applications' | 'edition'>,
  { member, call, request }: StaffVisit,
  { contact, address, reason }: Asked,
): Promise<Result<Act, NotReaddressed>> => {
  const { application, draft, unreachable } = contact;
  // The key of the address comes first: name and city stay as they are.
  const [ofAddress = ''] = comparedOf({ ...application.answers, email: address }).duplicateKeys;
  const asked = [...new Set([ofAddress, ...carriedBy(application)])];
  const carriers = await (await applications()).carriers(asked);
  const planned = planChangeAddress({
    call: callInForce(edition, call),
    member,
    at: request.receivedAt,
    application,
    reason,
    address,
    draft,
    resembles: isCarriedByOthers(carriers, [ofAddress], application.reference),
    unreachable,
  });
  if (!planned.ok) return planned;
  const [{ after }] = planned.value.changes;
  return ok({ ...planned.value, naming: namingOf(after, carriers, application) });
};
