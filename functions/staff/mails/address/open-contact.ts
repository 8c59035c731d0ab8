import { readReference } from '#shared/domain/application/reference.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Contact } from '#shared/store/staff/contacts.ts';
import type { StaffDeps } from '../../deps.ts';

/** Whose address a page is about, in one request; undefined where there is no application. */
export const openContact = async (
  { contacts }: Pick<StaffDeps, 'contacts'>,
  { request }: StaffVisit,
): Promise<Contact | undefined> => {
  const reference = readReference(request.params['reference'] ?? '');
  return reference === undefined ? undefined : (await contacts()).contact(reference);
};
