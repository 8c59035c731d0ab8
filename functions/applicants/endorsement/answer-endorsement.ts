import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { changeOf } from '#shared/domain/acts/change.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { answered, type EndorserAnswer } from '#shared/domain/endorsement/endorsement.ts';
import { type AnswerErrors, readAnswer } from '#shared/domain/endorsement/endorsement-form.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { log } from '#shared/runtime/log.ts';
import { supervisorPageWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { endorsementPage } from './pages/endorsement-page.tsx';
import { askedBy } from './show-endorsement.ts';

type Deps = Pick<ApplicantsDeps, 'edition' | 'contextIn' | 'endorsements' | 'commit' | 'pause'>;

/** Writes the answer; false when the application has changed meanwhile. */
const writeAnswer = async (
  { edition, commit }: Pick<Deps, 'edition' | 'commit'>,
  { application, call }: AskedOf,
  answer: EndorserAnswer,
  { receivedAt: at, tries }: Readonly<{ receivedAt: number; tries: number }>,
): Promise<boolean> => {
  const { reference, endorsement } = application;
  if (!endorsement) return false;
  const transition = answer.verdict === 'endorse' ? 'endorse' : 'refuse-endorsement';
  const changed = { endorsement: answered(endorsement, answer, at) };
  const change = changeOf(callInForce(edition, call), transition, application, { at, changed });
  const saved = await commit({ changes: [change] });
  if (saved.ok) log('application-changed', { reference, transition, tries });
  return saved.ok;
};

type Shown = Readonly<{ errors?: AnswerErrors; pageError?: string }>;

/** Takes an endorser's answer, once. */
export const answerEndorsement =
  (deps: Deps): Operation =>
  async (request) => {
    const { path, receivedAt } = request;
    const blank = deps.contextIn(request.language);
    const post = readFormPost(request, blank);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const context = answering(blank, request, values);
    const text = supervisorPageWords(request.language);
    const endorsements = await deps.endorsements();
    const show = (asked: AskedOf, status: number, { errors = new Map(), pageError }: Shown = {}) =>
      page(
        status,
        endorsementPage(context, { asked, now: receivedAt, path, values, errors, pageError }),
      );
    /** One try; undefined when the application has changed meanwhile. */
    const attempt = async (tries: number): Promise<WebResponse | undefined> => {
      const link = await askedBy(endorsements, request, context);
      if (!link.ok) return link.error;
      const asked = link.value;
      if (kind === 'refused') return show(asked, 403, { pageError: text.elsewhere });
      if (kind === 'switch') return show(asked, 200);
      const read = readAnswer(values);
      if (!read.ok) return show(asked, 422, { errors: read.error });
      const flags = trapped(values) ? (['filled-hidden-field'] as const) : [];
      const answer = { ...read.value, flags };
      const isWritten = await writeAnswer(deps, asked, answer, { receivedAt, tries });
      return isWritten ? seeOther(path) : undefined;
    };
    const answer = await retry(deps.pause, attempt, request);
    if (answer) return answer;
    const link = await askedBy(endorsements, request, context);
    return link.ok ? show(link.value, 503, { pageError: text.busy }) : link.error;
  };
