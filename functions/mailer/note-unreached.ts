import type { Application } from '#shared/domain/application.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { allows } from '#shared/domain/lifecycle.ts';
import { goesToApplicant, unreachedMails } from '#shared/domain/mail-plan.ts';
import type { Mail } from '#shared/domain/outbox.ts';
import { unreachedName } from '#shared/domain/unreached.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import type { ReadMailBasis } from '#shared/store/mail-basis.ts';
import type { MailName, Outbox } from '#shared/store/outbox.ts';
import type { Unreached } from '#shared/store/unreached.ts';

type Deps = Readonly<{
  edition: Edition;
  outbox: () => Promise<Pick<Outbox, 'addressed'>>;
  basis: ReadMailBasis;
  unreached: () => Promise<Unreached>;
  now: () => number;
  pause: (attempt: number) => Promise<void>;
}>;

const mostTries = 6;

/** Staff are told of an application that still counts and names this address. */
const isStaffsBusiness = (
  application: Application | undefined,
  address: string,
): application is Application =>
  application !== undefined &&
  allows('revise', application.state) &&
  unreachedName(application.answers.email) === unreachedName(address);

/**
 * Writes down that an applicant's address was not reached: pages and notices ask for another. Staff
 * are told of what was sent before, once; a notice of what is sent later says it itself.
 */
export const noteUnreached = (deps: Deps) => {
  const write = async (reference: string, address: string, mails: readonly Mail[]) => {
    const store = await deps.unreached();
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const added = await store.add(reference, address, mails);
      if (added.ok || added.error !== 'busy') return added;
      await deps.pause(tries);
    }
    throw new Error('an address that was not reached met other changes six times');
  };

  return async (which: MailName): Promise<void> => {
    const { owner } = which;
    if (owner.about !== 'application') return;
    const mail = await (await deps.outbox()).addressed(which);
    if (mail?.state !== 'bounced' || !goesToApplicant(mail.kind)) return;
    const { reference } = owner;
    const at = deps.now();
    const { application } = await deps.basis(reference, at);
    const key = digest(unreachedName(mail.to));
    const mails = isStaffsBusiness(application, mail.to)
      ? unreachedMails(deps.edition, application, key, at)
      : [];
    const told = await write(reference, mail.to, mails);
    // It is known already; or it was reached since staff were told, and they know.
    const noted = told.ok || mails.length === 0 ? told : await write(reference, mail.to, []);
    if (noted.ok) log('address-unreached', { reference, staffTold: told.ok && mails.length > 0 });
  };
};
