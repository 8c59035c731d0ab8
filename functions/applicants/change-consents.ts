import { changeOf } from '#shared/domain/change.ts';
import { allows } from '#shared/domain/lifecycle.ts';
import { type Answer, page } from '#shared/http/answer.ts';
import { noAccessPage } from '#shared/http/pages/no-access-page.tsx';
import { accessDigest } from '#shared/http/visit.ts';
import { log } from '#shared/runtime/log.ts';
import type { JourneyDeps, JourneyVisit } from './journey.ts';
import type { StatusOf } from './show-status.ts';

type Deps = Pick<JourneyDeps, 'drafts' | 'applications' | 'pause'> & Readonly<{ status: StatusOf }>;

const mostTries = 6;

/** Consents that nothing depends on: they can be given and taken back at any time. */
export const freeConsents = ['agreesToPublicList', 'wantsNews'] as const;

/** Stores which of the free consents are given from now on. */
export const changeConsents =
  ({ drafts, applications, pause, status }: Deps) =>
  async (visit: JourneyVisit): Promise<Answer> => {
    const { frame, holder, request, typed } = visit;
    const { session } = holder;
    const given = Object.fromEntries(freeConsents.map((name) => [name, typed.get(name) === 'yes']));
    let { opened } = visit;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const { application } = opened;
      if (!application || !allows('change-consents', application.state))
        return page(403, noAccessPage(frame, typed));
      const answers = { ...application.answers, ...given };
      const at = request.receivedAt;
      const isNews = freeConsents.some((name) => application.answers[name] !== answers[name]);
      if (!isNews) return status(visit, { status: 200, done: 'consents' });
      const change = changeOf(frame.edition, 'change-consents', application, { answers }, at);
      const saved = await (await applications()).change({ changes: [change], moves: [] });
      if (saved.ok) {
        const { reference } = application;
        log('application-changed', { reference, transition: 'change-consents', tries });
        return status(visit, { status: 200, done: 'consents' });
      }
      await pause(tries);
      opened = await (await drafts()).open(session.reference, accessDigest(session), at);
    }
    throw new Error('a change of consents met others six times');
  };
