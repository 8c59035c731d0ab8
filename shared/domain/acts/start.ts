import type { CallRecord } from '../call/call-window.ts';
import { type Draft, draftEndsAt } from '../draft/draft.ts';
import { auditEntry } from '../lifecycle/audit.ts';
import type { Act } from './act.ts';

type Beginning = Readonly<{
  draft: Draft;
  call: CallRecord;
  /** The digest of the access that its browser holds, and what kind of browser that is. */
  digest: string;
  browser: string;
}>;

/** Plans what beginning a draft writes; it is erased some time after the call, unless it is sent. */
export const planStart = ({ draft, call, digest, browser }: Beginning): Act => {
  const { accessRound: round, savedAt: at } = draft;
  const endsAt = draftEndsAt(call, draft);
  const access = { digest, round, way: 'start', givenAt: at, browser, endsAt } as const;
  const audit = auditEntry('start', { from: 'nothing', at, version: 0 });
  return { draft: { kind: 'begun', draft, access, audit, endsAt } };
};
