import { rowOf } from '#shared/domain/lifecycle/table.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Contact } from '#shared/store/staff/contacts.ts';
import { staffActWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { openContact } from './open-contact.ts';
import { type AddressNotice, addressPage } from './pages/address-page.tsx';

/** The page with the form, also after it was refused; without the form where nothing can be changed. */
export const addressAnswer = (
  visit: StaffVisit,
  contact: Contact,
  { status, ...notice }: AddressNotice & Readonly<{ status: number }>,
): WebResponse => {
  const canBeChanged = rowOf('change-address').from.includes(contact.application.state);
  const over = staffActWords(visit.context.language).refused['not-in-this-state'];
  const said = canBeChanged ? notice : { pageError: over };
  return page(status, addressPage({ visit, contact, canBeChanged, notice: said }));
};

/** Asks for the new address of an applicant, and why it is changed. */
export const showNewAddress =
  (deps: Pick<StaffDeps, 'contacts'>) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const contact = await openContact(deps, visit);
    return contact ? addressAnswer(visit, contact, { status: 200 }) : missingPage(visit);
  };
