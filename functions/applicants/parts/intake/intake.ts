import type { ApplicationAct } from '#shared/domain/acts/act.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { log } from '#shared/runtime/log.ts';
import type { Language } from '#shared/text/words.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { type PlanDeps, planIntake } from './plan-intake.ts';
import type { ReadyToSend } from './sent.ts';

export type IntakeDeps = PlanDeps & Pick<ApplicantsDeps, 'commit' | 'pause'>;

export const showReceiptOf = (language: Language, reference: string): WebResponse =>
  seeOther(pathTo('show-receipt', { language, reference }));

const logTaken = ({ changes: [{ before, after, audit }] }: ApplicationAct, tries: number): void => {
  const { reference, state, lateBySeconds } = after;
  if (before) log('application-changed', { reference, transition: audit.transition, tries });
  else log('application-stored', { reference, state, lateBySeconds, tries });
};

/**
 * Takes an application from either form: reads the snapshot, plans and writes, and starts again
 * while another write was faster. Each try asks `ready` what to take. Answers the receipt, or the
 * answer of `ready`; logs and answers undefined if every try met another write. Faults of the table
 * are thrown.
 */
export const intake =
  (deps: IntakeDeps) =>
  async (
    ready: (tries: number) => Promise<ReadyToSend | WebResponse>,
  ): Promise<WebResponse | undefined> => {
    const answer = await retry(deps.pause, async (tries) => {
      const found = await ready(tries);
      if (!('sent' in found)) return found;
      const { sent, refusal, receipt } = found;
      const snapshot = await (await deps.applications()).intakeSnapshot(sent.fingerprint);
      const refused = await refusal?.(snapshot);
      if (refused) return refused;
      const act = await planIntake(deps, sent, snapshot);
      if (!(await deps.commit(act)).ok) return undefined;
      logTaken(act, tries);
      const { call } = snapshot;
      return (
        (await receipt?.({ application: act.changes[0].after, call })) ??
        showReceiptOf(sent.request.language, sent.reference)
      );
    });
    if (!answer) log('application-not-stored', { reason: 'busy' });
    return answer;
  };
