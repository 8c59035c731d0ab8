import { codeLasts } from '#shared/domain/access/access-code.ts';
import { endorsementToken } from '#shared/runtime/endorsement-link.ts';
import type { MailName } from '#shared/store/mail/outbox.ts';
import type { Deliveries } from './deliver-mail.ts';
import type { MailerDeps } from './deps.ts';
import { failEndorsement } from './fail-endorsement.ts';
import { noteUnreached } from './note-unreached.ts';
import { type Paced, pace } from './send-rate.ts';
import { spendBudget } from './spend-budget.ts';
import { writeLinks } from './write-links.ts';

/** Writes down that an endorser's mail is given up or came back. */
const whenFailed =
  ({ edition, stores, now, pause }: MailerDeps) =>
  async (which: MailName): Promise<void> => {
    const { commit, basis } = await stores();
    await failEndorsement({
      edition,
      basis,
      commit,
      now,
      pause,
    })(which);
  };

/** Writes down that an applicant's mail came back for good. */
export const whenUnreached =
  ({ edition, stores, now }: MailerDeps) =>
  async (which: MailName): Promise<void> => {
    const { outbox, basis, unreached } = await stores();
    await noteUnreached({
      edition,
      outbox: async () => outbox,
      basis,
      unreached: async () => unreached,
      now,
    })(which);
  };

/** The rate of the account, of which each second is shared by all mailers that run. */
export const accountRate = ({ perSecond, realTime, stores }: MailerDeps): Paced =>
  pace({
    perSecond,
    take: async (wanted) => {
      const second = Math.floor(realTime() / 1000);
      // A rate of 1.5 is one and two by turns.
      const most = Math.floor((second + 1) * perSecond) - Math.floor(second * perSecond);
      return (await stores()).mailRate.take({ second, most, wanted });
    },
  });

/** What mails are delivered with. */
export const deliveriesOf = (deps: MailerDeps, turn: Paced['turn']): Deliveries => {
  const { edition, siteUrl, stores, send, now, random, secret } = deps;
  return {
    edition,
    siteUrl,
    now,
    turn,
    send,
    outbox: async () => (await stores()).outbox,
    basis: async (reference, at) => (await stores()).basis(reference, at),
    writeLinks: writeLinks({ links: async () => (await stores()).links, random, now }),
    beginCode: async ({ facts: { challenge } }) =>
      !challenge || (await stores()).codeTimes.begin(challenge, now() + codeLasts),
    spend: spendBudget(async () => (await stores()).budget),
    secretFacts: ({ owner, facts: { nonce } }): Record<string, string> =>
      owner.about === 'application' && nonce
        ? { token: endorsementToken(secret(), owner.reference, nonce) }
        : {},
    failed: whenFailed(deps),
  };
};
