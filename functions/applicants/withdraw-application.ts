import { allows } from '#shared/domain/lifecycle.ts';
import { planWithdrawal } from '#shared/domain/withdrawal.ts';
import { type Answer, page } from '#shared/http/answer.ts';
import { noAccessPage } from '#shared/http/pages/no-access-page.tsx';
import { accessDigest, goTo } from '#shared/http/visit.ts';
import { log } from '#shared/runtime/log.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import type { JourneyDeps, JourneyVisit } from './journey.ts';
import type { StatusOf } from './show-status.ts';

type Deps = Pick<JourneyDeps, 'drafts' | 'applications' | 'pause'> & Readonly<{ status: StatusOf }>;

const mostTries = 12;

/** The box that has to be ticked, so that no single press withdraws. */
export const withdrawBox = 'withdraws';

/** Withdraws an application; its place goes to whoever of its city has waited longest. */
export const withdrawApplication =
  ({ drafts, applications, pause, status }: Deps) =>
  async (visit: JourneyVisit): Promise<Answer> => {
    const { frame, holder, request, typed } = visit;
    const { session } = holder;
    if (typed.get(withdrawBox) !== 'yes')
      return status(visit, {
        status: 422,
        fault: { name: withdrawBox, said: catalogue(request.language).status.withdrawMissing },
      });
    let { opened } = visit;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const { application, call } = opened;
      if (!application) return page(403, noAccessPage(frame, typed));
      // Whoever presses twice has withdrawn once.
      if (!allows('withdraw', application.state)) return goTo(visit, 'application');
      const store = await applications();
      const { cityId } = application;
      const next = cityId === undefined ? undefined : await store.nextInQueue(cityId);
      const edition = { ...frame.edition, ...call };
      const at = request.receivedAt;
      const saved = await store.change(planWithdrawal({ edition, application, next, at }));
      if (saved.ok) {
        const { reference } = application;
        log('application-changed', { reference, transition: 'withdraw', tries });
        return goTo(visit, 'application');
      }
      await pause(tries);
      opened = await (await drafts()).open(session.reference, accessDigest(session), at);
    }
    throw new Error('a withdrawal met others twelve times');
  };
