import { codeLasts } from '#shared/domain/access/access-code.ts';
import type { MailName } from '#shared/domain/mail/outbox.ts';
import { endorsementToken } from '#shared/runtime/endorsement-link.ts';
import type { Deliveries } from './delivery/delivery.ts';
import { staffDelivery } from './delivery/hand-on-mail.ts';
import { spendBudget } from './delivery/spend-budget.ts';
import { writeLinks } from './delivery/write-links.ts';
import type { MailerDeps } from './deps.ts';
import { failEndorsement } from './fail-endorsement.ts';
import { noteUnreachable } from './note-unreachable.ts';
import { type SendRate, sendRate } from './send-rate.ts';

/** Writes down that an endorser's mail is given up or came back. */
const whenFailed =
  ({ edition, stores, now, pause }: MailerDeps) =>
  async (which: MailName): Promise<void> => {
    const { commit, readRecords } = await stores();
    await failEndorsement({ edition, readRecords, commit, now, pause })(which);
  };

/** Writes down that an applicant's mail came back for good. */
export const whenUnreachable =
  ({ edition, stores, now }: MailerDeps) =>
  async (which: MailName): Promise<void> => {
    const { outbox, readRecords, unreachable } = await stores();
    await noteUnreachable({
      edition,
      outbox: async () => outbox,
      readRecords,
      unreachable: async () => unreachable,
      now,
    })(which);
  };

/** The rate of the account, of which each second is shared by all mailers that run. */
export const accountRate = ({ perSecond, realTime, stores }: MailerDeps): SendRate =>
  sendRate({
    perSecond,
    take: async (wanted) => {
      const second = Math.floor(realTime() / 1000);
      // A rate of 1.5 is one and two mails in alternate seconds.
      const most = Math.floor((second + 1) * perSecond) - Math.floor(second * perSecond);
      return (await stores()).mailRate.take({ second, most, wanted });
    },
  });

/** What mails are delivered with. */
export const deliveriesOf = (deps: MailerDeps, turn: SendRate['turn']): Deliveries => {
  const { edition, siteUrl, stores, send, now, random, secret } = deps;
  return {
    edition,
    siteUrl,
    now,
    turn,
    send,
    outbox: async () => (await stores()).outbox,
    readRecords: async (reference, at) => (await stores()).readRecords(reference, at),
    writeLinks: writeLinks({ links: async () => (await stores()).links, random, now }),
    beginCode: async ({ kind, facts }) =>
      kind !== 'code' ||
      facts.challenge === '' ||
      (await stores()).codeTimes.begin(facts.challenge, now() + codeLasts),
    spend: spendBudget(async () => (await stores()).budget),
    secrets: ({ owner, facts }) =>
      owner.about === 'application' && 'nonce' in facts
        ? { token: endorsementToken(secret(), owner.reference, facts.nonce) }
        : {},
    failed: whenFailed(deps),
    ...staffDelivery({
      edition,
      now,
      notices: async () => (await stores()).staffNotices,
      members: async () => (await stores()).members,
    }),
  };
};
