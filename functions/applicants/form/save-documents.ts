import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { backField } from '#shared/applicant/pages/journey.tsx';
import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import { versionField } from '#shared/applicant/session.ts';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import {
  type Draft,
  type Nomination,
  type NotSaved,
  nominations,
  saveNomination,
} from '#shared/domain/draft/draft.ts';
import { endorserFields } from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { journeyWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import type { NominationErrors } from '../parts/fields/endorser-fields.tsx';
import { verdictsIfKnown } from '../parts/scan-verdicts.ts';
import { untilActed } from '../parts/until-written.ts';
import { documentsPage } from './pages/documents-page.tsx';
import { nominationErrors } from './show-documents.ts';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'documents' | 'pause'>;

type Shown = Readonly<{
  status: number;
  draft: Draft;
  /** The version that the page was made from, where it is not the draft's. */
  version?: number;
  errors?: NominationErrors;
  pageError?: string;
  asksAboutAddress?: boolean;
}>;

const chosen = ({ values }: Pick<ApplicantVisit, 'values'>): Nomination =>
  nominations.find((one) => one === values.get('nomination')) ?? '';

/** Whether the endorser's address looks mistyped and was not saved before: saved twice, it is meant. */
const asksAboutAddress = (draft: Draft, values: FormValues): boolean =>
  draft.values['superiorAddress'] !== values.get('superiorAddress') &&
  doubtIn(values.get('superiorAddress')) !== undefined;

const basedOn = (values: FormValues): number => Number(values.get(versionField)) || 0;

/** The page with what was posted to it. */
const pageAgain =
  (deps: Pick<Deps, 'documents'>) =>
  async (
    visit: ApplicantVisit,
    {
      status,
      draft,
      version = draft.version,
      errors = new Map(),
      pageError,
      asksAboutAddress,
    }: Shown,
  ): Promise<WebResponse> => {
    const { context, holder, opened, values } = visit;
    const { documents } = draft;
    const verdicts = await verdictsIfKnown(deps, draft);
    const files = { documents, verdicts };
    const shown = {
      holder,
      call: opened.call,
      version,
      nomination: chosen(visit),
      values,
      ...files,
    };
    return page(status, documentsPage(context, { ...shown, errors, pageError, asksAboutAddress }));
  };

/** The page as it was typed, in the language of the path: nothing is saved or judged. */
export const showTypedDocuments = (deps: Pick<Deps, 'documents'>) => {
  const again = pageAgain(deps);
  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, context, opened, values } = visit;
    const { draft, call } = opened;
    if (!draft) return page(403, noAccessPage(context, values));
    const { receivedAt } = request;
    if (!admission(call, { receivedAt, begunAt: draft.startedAt }).admitted)
      return outsideTheWindow(context, { call, receivedAt, values });
    return again(visit, { status: 200, draft, version: basedOn(values) });
  };
};

/** Saves how the applicant is nominated, whatever is wrong with it, and goes on when nothing is. */
export const saveDocuments = (deps: Deps) => {
  const again = pageAgain(deps);

  const refused = (
    visit: ApplicantVisit,
    draft: Draft,
    { why }: NotSaved,
  ): Promise<WebResponse> => {
    const { stale, tooLarge } = journeyWords(visit.request.language);
    return why === 'stale'
      ? again(visit, { status: 409, draft, pageError: `${stale.summary} ${stale.text}` })
      : again(visit, { status: 413, draft, pageError: tooLarge });
  };

  /** One try; undefined when the draft has changed meanwhile. */
  const attempt = async (visit: ApplicantVisit): Promise<WebResponse | undefined> => {
    const { request, context, opened, values } = visit;
    const { receivedAt } = request;
    const { draft: from, call } = opened;
    if (!from) return page(403, noAccessPage(context, values));
    if (!admission(call, { receivedAt, begunAt: from.startedAt }).admitted)
      return outsideTheWindow(context, { call, receivedAt, values });
    const nomination = chosen(visit);
    const next = saveNomination(from, {
      nomination,
      values: Object.fromEntries(endorserFields.map((name) => [name, values.get(name) ?? ''])),
      basedOn: basedOn(values),
      now: request.receivedAt,
    });
    if (!next.ok) return refused(visit, from, next.error);
    const draft = savingOf(from, next.value, { call });
    if (next.value !== from && !(await deps.commit({ draft })).ok) return undefined;
    if (values.has(backField)) return goTo(visit, journeyPaths(context, 'motivation'));
    const errors = nominationErrors(nomination, values, next.value.values['email'] ?? '');
    if (errors.size > 0) return again(visit, { status: 422, draft: next.value, errors });
    if (nomination === 'endorsement' && asksAboutAddress(from, values))
      return again(visit, { status: 200, draft: next.value, asksAboutAddress: true });
    return goTo(visit, journeyPaths(context, 'check'));
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, context, opened, values } = visit;
    try {
      const answer = await untilActed(deps, visit, attempt);
      if (answer) return answer;
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    if (!opened.draft) return page(403, noAccessPage(context, values));
    const pageError = journeyWords(request.language).notSaved;
    return again(visit, { status: 503, draft: opened.draft, pageError });
  };
};
