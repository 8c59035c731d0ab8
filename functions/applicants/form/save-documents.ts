import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { backField } from '#shared/applicant/pages/journey.tsx';
import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import { versionField } from '#shared/applicant/session.ts';
import { goTo } from '#shared/applicant/visit.ts';
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
import type { TypedForm } from '#shared/domain/form/form-fields.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { journeyWords } from '#shared/text/catalogue.ts';
import { type Answer, page } from '#shared/web/response.ts';
import { type JourneyDeps, type JourneyVisit, untilActed } from '../deps.ts';
import { verdictsIfKnown } from '../parts/scan-verdicts.ts';
import { type DocumentFaults, documentsPage } from './pages/documents-page.tsx';
import { nominationFaults } from './show-documents.ts';

type Deps = Pick<JourneyDeps, 'drafts' | 'documents' | 'pause'>;

type Shown = Readonly<{
  status: number;
  draft: Draft;
  /** The version that the page was made from, where it is not the draft's. */
  version?: number;
  faults?: DocumentFaults;
  trouble?: string;
  asksAboutAddress?: boolean;
}>;

const chosen = ({ typed }: Pick<JourneyVisit, 'typed'>): Nomination =>
  nominations.find((one) => one === typed.get('nomination')) ?? '';

/** Whether the superior's address looks mistyped and was not saved before: saved twice, it is meant. */
const asksAboutAddress = (draft: Draft, typed: TypedForm): boolean =>
  draft.typed['superiorAddress'] !== typed.get('superiorAddress') &&
  doubtIn(typed.get('superiorAddress')) !== undefined;

const basedOn = (typed: TypedForm): number => Number(typed.get(versionField)) || 0;

/** The page with what was posted to it. */
const pageAgain =
  (deps: Pick<Deps, 'documents'>) =>
  async (
    visit: JourneyVisit,
    {
      status,
      draft,
      version = draft.version,
      faults = new Map(),
      trouble,
      asksAboutAddress,
    }: Shown,
  ): Promise<Answer> => {
    const { frame, holder, opened, typed } = visit;
    const { documents } = draft;
    const verdicts = await verdictsIfKnown(deps, draft);
    const files = { documents, verdicts };
    const shown = {
      holder,
      call: opened.call,
      version,
      nomination: chosen(visit),
      typed,
      ...files,
    };
    return page(status, documentsPage(frame, { ...shown, faults, trouble, asksAboutAddress }));
  };

/** The page as it was typed, in the language of the path: nothing is saved or judged. */
export const showTypedDocuments = (deps: Pick<Deps, 'documents'>) => {
  const again = pageAgain(deps);
  return async (visit: JourneyVisit): Promise<Answer> => {
    const { request, frame, opened, typed } = visit;
    const { draft, call } = opened;
    if (!draft) return page(403, noAccessPage(frame, typed));
    const { receivedAt } = request;
    if (!admission(call, { receivedAt, begunAt: draft.startedAt }).admitted)
      return outsideTheWindow(frame, { call, receivedAt, typed });
    return again(visit, { status: 200, draft, version: basedOn(typed) });
  };
};

/** Saves how the applicant is nominated, whatever is wrong with it, and goes on when nothing is. */
export const saveDocuments = (deps: Deps) => {
  const again = pageAgain(deps);

  const refused = (visit: JourneyVisit, draft: Draft, { why }: NotSaved): Promise<Answer> => {
    const { stale, tooLarge } = journeyWords(visit.request.language);
    return why === 'stale'
      ? again(visit, { status: 409, draft, trouble: `${stale.summary} ${stale.text}` })
      : again(visit, { status: 413, draft, trouble: tooLarge });
  };

  /** One try; undefined when the draft has changed meanwhile. */
  const attempt = async (visit: JourneyVisit): Promise<Answer | undefined> => {
    const { request, frame, holder, opened, typed } = visit;
    const { receivedAt } = request;
    const { draft: from, call } = opened;
    if (!from) return page(403, noAccessPage(frame, typed));
    if (!admission(call, { receivedAt, begunAt: from.startedAt }).admitted)
      return outsideTheWindow(frame, { call, receivedAt, typed });
    const nomination = chosen(visit);
    const next = saveNomination(from, {
      nomination,
      typed: Object.fromEntries(endorserFields.map((name) => [name, typed.get(name) ?? ''])),
      basedOn: basedOn(typed),
      now: request.receivedAt,
    });
    if (!next.ok) return refused(visit, from, next.error);
    const drafts = await deps.drafts();
    const saved =
      next.value === from || (await drafts.save(next.value, from, { call: opened.call })).ok;
    if (!saved) return undefined;
    if (typed.has(backField)) return goTo({ frame, holder }, 'apply/motivation');
    const faults = nominationFaults(nomination, typed, next.value.typed['email'] ?? '');
    if (faults.size > 0) return again(visit, { status: 422, draft: next.value, faults });
    if (nomination === 'endorsement' && asksAboutAddress(from, typed))
      return again(visit, { status: 200, draft: next.value, asksAboutAddress: true });
    return goTo({ frame, holder }, 'apply/check');
  };

  return async (visit: JourneyVisit): Promise<Answer> => {
    const { request, frame, opened, typed } = visit;
    try {
      const answer = await untilActed(deps, visit, attempt);
      if (answer) return answer;
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    if (!opened.draft) return page(403, noAccessPage(frame, typed));
    const trouble = journeyWords(request.language).notSaved;
    return again(visit, { status: 503, draft: opened.draft, trouble });
  };
};
