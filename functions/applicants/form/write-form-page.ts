import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { draftBegunMail } from '#shared/domain/acts/mails/draft-mails.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import type { FieldPage } from '#shared/domain/form/form-fields.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { networkNameOf } from '../parts/rate-limits.ts';

type Deps = Pick<ApplicantsDeps, 'commit' | 'secret'>;

/** A page that is saved: the draft as it was read, and as it becomes. */
type SavedPage = Readonly<{ name: FieldPage; read: Draft; next: Draft }>;

/** A person who mistypes an address corrects it; whoever goes on does not do so for themselves. */
const mostAddresses = 3;
/** Mails that strangers can make one address get in a day, by giving it for theirs. */
const mailsADay = 3;

/** The address that the page gives, and the digest under which it is known. */
const addressOn = ({ values }: ApplicantVisit, name: FieldPage) => {
  const address = name === 'you' ? addressIn(values.get('email')) : undefined;
  return address === undefined ? undefined : { address, key: addressDigest(address) };
};

const isNew = ({ toldAddresses }: Draft, key: string): boolean =>
  !toldAddresses.includes(key) && toldAddresses.length < mostAddresses;

/**
 * Writes the next version of a draft, with the mail to an address that is new in it; without it where
 * that address has had its mails of the day. False when the draft has changed meanwhile.
 */
export const writeFormPage = async (
  { commit, secret }: Deps,
  visit: ApplicantVisit,
  { name, read, next }: SavedPage,
): Promise<boolean> => {
  const { request, context, opened } = visit;
  const { call } = opened;
  const given = addressOn(visit, name);
  const saving = (draft: Draft) => savingOf(read, draft, { call, addressDigest: given?.key });
  if (given && isNew(next, given.key)) {
    const draft = { ...next, toldAddresses: [...next.toldAddresses, given.key] };
    const now = request.receivedAt;
    const inForce = callInForce(context.edition, call);
    const told = await commit({
      draft: saving(draft),
      mails: causedBy(
        [draftBegunMail(inForce, draft, given.address, now)],
        networkNameOf(secret(), request),
      ),
      limits: [{ what: `draft mail ${given.key}`, most: mailsADay, ms: aDay, now }],
    });
    if (told.ok) return true;
    if (told.error !== 'limited') return false;
  }
  return (await commit({ draft: saving(next) })).ok;
};
