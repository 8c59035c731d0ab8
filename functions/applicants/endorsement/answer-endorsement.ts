import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { changeOf } from '#shared/domain/acts/change.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { answered, type EndorserAnswer } from '#shared/domain/endorsement/endorsement.ts';
import { type AnswerErrors, readAnswer } from '#shared/domain/endorsement/endorsement-form.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { log } from '#shared/runtime/log.ts';
import { endorsementWords } from '#shared/text/catalogue.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { readForm } from '#shared/web/forms/read-form.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { isFromOurPages } from '#shared/web/same-site.ts';
import type { JourneyDeps } from '../deps.ts';
import { endorsementPage } from './pages/endorsement-page.tsx';
import { askedBy, settledLink } from './show-endorsement.ts';

type Deps = Pick<JourneyDeps, 'edition' | 'contextIn' | 'endorsements' | 'commit' | 'pause'>;

const mostTries = 6;

/** Takes a superior's answer, once. */
export const answerEndorsement = (deps: Deps): Operation => {
  /** Writes the answer; false when the application has changed meanwhile. */
  const write = async (
    { receivedAt: at }: WebRequest,
    { application, call }: AskedOf,
    answer: EndorserAnswer,
  ): Promise<boolean> => {
    const { reference, endorsement } = application;
    if (!endorsement) return false;
    const transition = answer.verdict === 'endorse' ? 'endorse' : 'refuse-endorsement';
    const changed = { endorsement: answered(endorsement, answer, at) };
    const inForce = callInForce(deps.edition, call);
    const change = changeOf(inForce, transition, application, { at, changed });
    const saved = await deps.commit({ changes: [change] });
    if (saved.ok) log('application-changed', { reference, transition, tries: 1 });
    return saved.ok;
  };

  return async (request) => {
    const blank = deps.contextIn(request.language);
    const { path, receivedAt } = request;
    const form = readForm(request, blank);
    if (!form.ok) return form.error.answer;
    const values = form.value;
    const context = answering(blank, request, values);
    const text = endorsementWords(request.language).page;
    const endorsements = await deps.endorsements();
    for (let tries = 1; ; tries += 1) {
      const asked = await askedBy(endorsements, request);
      const settled = settledLink(context, asked, receivedAt);
      if (settled || !asked) return settled ?? page(404, '');
      const again = (status: number, errors: AnswerErrors, trouble?: string): WebResponse =>
        page(status, endorsementPage(context, { asked, path, values, errors, trouble }));
      if (!isFromOurPages(request)) return again(403, new Map(), text.elsewhere);
      if (onlySwitches(values)) return again(200, new Map());
      const answer = readAnswer(values);
      if (!answer.ok) return again(422, answer.error);
      const flags = trapped(values) ? (['filled-hidden-field'] as const) : [];
      if (await write(request, asked, { ...answer.value, flags })) return seeOther(path);
      if (tries === mostTries) return again(503, new Map(), text.busy);
      await deps.pause(tries);
    }
  };
};
