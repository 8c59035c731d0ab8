import { type AccessRecord, isInForce } from '#shared/domain/access/access.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { Drafts } from '#shared/store/applications/drafts.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';

export type FakeDrafts = Drafts &
  Readonly<{
    commit: Commit;
    /** The draft of a reference, as it is stored. */
    stored: (reference: string) => Draft | undefined;
    /** Stores an application beside the draft. */
    apply: (application: Application) => void;
    mails: readonly Mail[];
    /** The next writes are answered so, before any is stored again. */
    refuse: (...answers: readonly (Refusal | Error)[]) => void;
    /** From now on every request fails. */
    breakDown: () => void;
  }>;

/** The drafts in memory: one a reference, a write over what was read alone, one access a browser. */
export const fakeDrafts = (call: () => CallRecord): FakeDrafts => {
  const drafts = new Map<string, Draft>();
  const applications = new Map<string, Application>();
  const accesses = new Map<string, AccessRecord>();
  const mails: Mail[] = [];
  const refusals: (Refusal | Error)[] = [];
  let isDown = false;

  const checkUp = () => {
    if (isDown) throw new Error('the table cannot be reached: grace.nakato@kcca.go.ug');
  };
  const written = (holds: boolean, write: () => void): Result<undefined, Refusal> => {
    checkUp();
    const refusal = refusals.shift();
    if (refusal instanceof Error) throw refusal;
    if (refusal) return err(refusal);
    if (!holds) return err('changed');
    write();
    return ok(undefined);
  };

  const accessOf = (reference: string, digest: string) => {
    const access = accesses.get(`${reference} ${digest}`);
    return access && isInForce(access, drafts.get(reference), 0) ? access : undefined;
  };
  const find = async (reference: string, digest: string) => {
    checkUp();
    return {
      call: call(),
      draft: drafts.get(reference),
      application: applications.get(reference),
      hasAccess: accessOf(reference, digest) !== undefined,
      unreachable: [],
    };
  };

  return {
    find,
    stored: (reference) => drafts.get(reference),
    apply: (application) => applications.set(application.reference, application),
    mails,
    refuse: (...answers) => refusals.push(...answers),
    breakDown: () => {
      isDown = true;
    },
    open: async (reference, digest) => {
      const found = await find(reference, digest);
      return found.hasAccess ? found : { ...found, draft: undefined, application: undefined };
    },
    commit: async ({ draft: change, mails: owed = [] }) => {
      if (change?.kind === 'begun') {
        const { draft, access } = change;
        return written(!drafts.has(draft.reference), () => {
          drafts.set(draft.reference, draft);
          accesses.set(`${draft.reference} ${access.digest}`, {
            ...access,
            endsAt: Number.POSITIVE_INFINITY,
          });
        });
      }
      if (change?.kind !== 'saved') throw new Error('only drafts are written here');
      const { next, read } = change;
      const known = drafts.get(next.reference);
      const holds = known?.version === read?.version && known?.sentVersion === read?.sentVersion;
      return written(holds, () => {
        drafts.set(next.reference, next);
        mails.push(...owed);
      });
    },
    revokeOthers: async (draft, digest) => {
      const access = accessOf(draft.reference, digest);
      const round = draft.accessRound + 1;
      const holds = drafts.get(draft.reference)?.accessRound === draft.accessRound;
      return written(holds && access !== undefined, () => {
        drafts.set(draft.reference, { ...draft, accessRound: round, keptAccess: digest });
      });
    },
    revoke: async (reference, digest) => {
      checkUp();
      accesses.delete(`${reference} ${digest}`);
    },
    dossier: async (reference) => {
      checkUp();
      return {
        draft: drafts.get(reference),
        application: applications.get(reference),
        versions: [],
        history: [],
        mails: [],
        files: [],
        accesses: [...accesses].flatMap(([name, access]) =>
          name.startsWith(reference) ? [access] : [],
        ),
      };
    },
  };
};
