import { cleanLine } from '#shared/domain/form/text.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Contact } from '#shared/store/staff/contacts.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { changedText } from '../../cases/acts/pages/act-notice.ts';
import type { StaffDeps } from '../../deps.ts';
import { seenVersion } from '../../parts/seen-version.ts';
import { untilAnswered, writeAct } from '../../parts/write-act.ts';
import { caseWay } from '../case-way.ts';
import { openContact } from './open-contact.ts';
import { emailField, reasonField, versionField } from './pages/address-page.tsx';
import { planAddress } from './plan-address.ts';
import { addressAnswer } from './show-new-address.ts';
import { refusalNotice, typedAddress } from './typed-address.ts';

type Deps = Pick<
  StaffDeps,
  'edition' | 'contacts' | 'cases' | 'applications' | 'commit' | 'keepEntry' | 'pause'
>;

type Asked = Readonly<{ contact: Contact; address: string }>;

/** The application is no longer as the page showed it; the same form once more is done already. */
const changedAnswer = async (
  { cases }: Pick<Deps, 'cases'>,
  visit: StaffVisit,
  { contact, address }: Asked,
): Promise<WebResponse> => {
  const { reference, answers } = contact.application;
  const last = await (await cases()).lastChange(reference);
  const isOwn = last?.transition === 'change-address' && last.person?.id === visit.member.id;
  if (isOwn && answers.email === address)
    return seeOther(caseWay(visit, reference, 'change-address'));
  const pageError = changedText(visit, last ?? { at: visit.request.receivedAt, person: undefined });
  return addressAnswer(visit, contact, { status: 409, pageError });
};

/** One try; undefined where another write was faster. */
const attempt = async (
  deps: Deps,
  visit: StaffVisit,
  tries: number,
): Promise<WebResponse | undefined> => {
  const contact = await openContact(deps, visit);
  if (!contact) return missingPage(visit);
  const { version, reference } = contact.application;
  const typed = typedAddress(visit);
  if (!typed.ok) return addressAnswer(visit, contact, { status: 422, ...typed.error });
  const address = typed.value;
  if (seenVersion(visit.values, versionField, version) !== version)
    return changedAnswer(deps, visit, { contact, address });
  const reason = cleanLine(visit.values.get(reasonField) ?? '');
  const planned = await planAddress(deps, visit, { contact, address, reason });
  if (!planned.ok)
    return addressAnswer(visit, contact, { status: 422, ...refusalNotice(visit, planned.error) });
  const doubt = toAskAbout(visit.values, emailField);
  if (doubt) return addressAnswer(visit, contact, { status: 200, doubt });
  if (!(await writeAct(deps, planned.value, tries))) return undefined;
  return seeOther(caseWay(visit, reference, 'change-address'));
};

/** Changes the address of an applicant who has asked staff for it. */
export const changeAddress =
  (deps: Deps) =>
  (visit: StaffVisit): Promise<WebResponse> =>
    untilAnswered(deps, visit, (tries) => attempt(deps, visit, tries));
