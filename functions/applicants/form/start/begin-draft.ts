import { accessDigest, accessFromKey, type Session } from '#shared/applicant/session.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import { mostOfOnePage, type TrafficLevel } from '#shared/domain/application/robot-signs.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/domain/call/language.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import { log } from '#shared/runtime/log.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { writeUntilDone } from '../../parts/until-written.ts';
import { countOfPage } from './begun-around.ts';

export type BeginDeps = Pick<
  ApplicantsDeps,
  'secret' | 'random' | 'drafts' | 'commit' | 'counters' | 'pause'
>;

/** What is known of a draft when it is begun. */
type StartFacts = Readonly<{
  language: Language;
  startedAt: number;
  now: number;
  call: CallRecord;
  traffic: TrafficLevel;
  flags: readonly Flag[];
  browser: string;
}>;

/** What a draft and its access are made of. */
type Seed = ReturnType<typeof accessFromKey>;

/**
 * Begins the draft of a Start page, by the key of that page: the same draft while nothing is saved
 * in it; later (Back, another person at this computer) a new one. Throws when every reference that
 * was tried was taken.
 */
export const beginDraft = (deps: BeginDeps) => {
  /** The access to the draft that is begun, or was by the same seed; undefined when it is used. */
  const begin = async (facts: StartFacts, seed: Seed): Promise<Session | undefined> => {
    const reference = referenceOf(seed.random);
    const session: Session = { reference, token: seed.token, byCookie: false };
    const draft = newDraft({ ...facts, reference });
    const key = accessDigest(session);
    const { call, browser } = facts;
    const act = planStart({ draft, call, digest: key, browser });
    if (await writeUntilDone(deps.pause, () => deps.commit(act))) {
      log('draft-started', { reference });
      return session;
    }
    const { draft: known } = await (await deps.drafts()).open(reference, key, facts.now);
    return known?.version === 1 ? session : undefined;
  };

  const newSeed = (): Seed => ({
    random: deps.random(8),
    token: Buffer.from(deps.random(32)).toString('base64url'),
  });

  /** Begins a draft of a Start page that has begun one already. */
  const beginAnother = async (facts: StartFacts, pageKey: string): Promise<Session | undefined> => {
    const isOften = (await countOfPage(deps, pageKey, facts.now)) >= mostOfOnePage;
    const flags = isOften ? ([...facts.flags, 'page-used-often'] as const) : facts.flags;
    const flagged = { ...facts, flags };
    return (await begin(flagged, newSeed())) ?? begin(flagged, newSeed());
  };

  return async (facts: StartFacts, pageKey: string): Promise<Session> => {
    const session =
      (await begin(facts, accessFromKey(deps.secret(), pageKey))) ??
      (await beginAnother(facts, pageKey));
    if (!session) throw new Error('three references in a row were taken');
    return session;
  };
};
