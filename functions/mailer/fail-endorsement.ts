import { changeOf } from '#shared/domain/acts/change.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { askOfMail, bounced } from '#shared/domain/endorsement/endorsement.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { log } from '#shared/runtime/log.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { ReadMailBasis } from '#shared/store/mail/mail-basis.ts';
import type { MailName } from '#shared/store/mail/outbox.ts';

type Deps = Readonly<{
  edition: Edition;
  basis: ReadMailBasis;
  commit: Commit;
  now: () => number;
  pause: (attempt: number) => Promise<void>;
}>;

const mostTries = 6;

/**
 * Writes down that a superior could not be reached, and tells the applicant: once, however often
 * and late it is told of, and only while that superior's answer is waited for. Other mails are none
 * of its business.
 */
export const failEndorsement =
  (deps: Deps) =>
  async ({ owner, name }: MailName): Promise<void> => {
    const ask = askOfMail(name);
    if (!ask || owner.about !== 'application') return;
    const { reference } = owner;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const at = deps.now();
      const { application, call } = await deps.basis(reference, at);
      const endorsement = bounced(application?.endorsement, ask);
      if (!application || !endorsement || !allows('bounce-endorsement', application.state)) return;
      const inForce = callInForce(deps.edition, call);
      const changed = { endorsement };
      const change = changeOf(inForce, 'bounce-endorsement', application, { at, changed });
      const saved = await deps.commit({ changes: [change] });
      if (saved.ok) {
        const transition = 'bounce-endorsement';
        log('application-changed', { reference, transition, tries });
        return;
      }
      await deps.pause(tries);
    }
    throw new Error('a mail that came back met other changes six times');
  };
