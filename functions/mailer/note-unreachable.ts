import { goesToApplicant, unreachableMails } from '#shared/domain/acts/mails/change-mails.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { MailName } from '#shared/domain/mail/outbox.ts';
import { unreachableName } from '#shared/domain/mail/unreachable-address.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import type { UnreachableAddresses } from '#shared/store/applications/unreachable-addresses.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import type { ReadSubjectRecords } from '#shared/store/mail/subject-records.ts';

type Deps = Readonly<{
  edition: Edition;
  outbox: () => Promise<Pick<Outbox, 'addressed'>>;
  readRecords: ReadSubjectRecords;
  unreachable: () => Promise<UnreachableAddresses>;
  now: () => number;
}>;

/** Staff are told of an application that still counts and names this address. */
const isStaffsBusiness = (
  application: Application | undefined,
  address: string,
): application is Application =>
  application !== undefined &&
  allows('revise', application.state) &&
  unreachableName(application.answers.email) === unreachableName(address);

/**
 * Writes down that an applicant's address was not reached: pages and notices ask for another. Staff
 * are told of what was sent before, once; a notice of what is sent later says it itself.
 */
export const noteUnreachable =
  (deps: Deps) =>
  async (which: MailName): Promise<void> => {
    const { owner } = which;
    if (owner.about !== 'application') return;
    const mail = await (await deps.outbox()).addressed(which);
    if (mail?.state !== 'bounced' || !goesToApplicant(mail.kind)) return;
    const { reference } = owner;
    const at = deps.now();
    const { application, call } = await deps.readRecords(reference, at);
    const key = digest(unreachableName(mail.to));
    const mails = isStaffsBusiness(application, mail.to)
      ? unreachableMails(callInForce(deps.edition, call), application, key, at)
      : [];
    const store = await deps.unreachable();
    const told = await store.add(reference, mail.to, mails);
    // It is known already; or staff were told, and it was reached since.
    const noted = told.ok || mails.length === 0 ? told : await store.add(reference, mail.to, []);
    if (noted.ok) log('address-unreached', { reference, staffTold: told.ok && mails.length > 0 });
    // Lambda brings the event once more.
    else if (noted.error === 'busy') throw new Error('address not noted');
  };
