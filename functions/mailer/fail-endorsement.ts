import { changeOf } from '#shared/domain/acts/change.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { askOfMail, bounced } from '#shared/domain/endorsement/endorsement.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { MailName } from '#shared/domain/mail/outbox.ts';
import { retry, type TimeLeft } from '#shared/runtime/backoff.ts';
import { log } from '#shared/runtime/log.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { ReadSubjectRecords } from '#shared/store/mail/subject-records.ts';

type Deps = Readonly<{
  edition: Edition;
  readRecords: ReadSubjectRecords;
  commit: Commit;
  now: () => number;
  pause: (tries: number) => Promise<void>;
}> &
  TimeLeft;

const transition = 'bounce-endorsement';

/**
 * Records that an endorser could not be reached, and tells the applicant: once, however often this
 * runs, and only while that endorser’s answer is awaited. Does nothing for other mails.
 */
export const failEndorsement =
  (deps: Deps) =>
  async ({ owner, name }: MailName): Promise<void> => {
    const ask = askOfMail(name);
    if (!ask || owner.about !== 'application') return;
    const { reference } = owner;
    /** One try; undefined when the application has changed meanwhile. */
    const attempt = async (tries: number): Promise<true | undefined> => {
      const at = deps.now();
      const { application, call } = await deps.readRecords(reference, at);
      const endorsement = bounced(application?.endorsement, ask);
      if (!application || !endorsement || !allows(transition, application.state)) return true;
      const inForce = callInForce(deps.edition, call);
      const changed = { endorsement };
      const change = changeOf(inForce, transition, application, { at, changed });
      const saved = await deps.commit({ changes: [change] });
      if (!saved.ok) return undefined;
      log('application-changed', { reference, transition, tries });
      return true;
    };
    if (!(await retry(deps.pause, attempt, deps)))
      throw new Error('a mail that came back met other changes each time');
  };
