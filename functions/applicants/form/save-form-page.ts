import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { backField } from '#shared/applicant/pages/journey.tsx';
import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import { versionField } from '#shared/applicant/session.ts';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { draftBegunMail } from '#shared/domain/acts/mails/draft-mails.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { type Draft, type NotSaved, savePage, valuesIn } from '#shared/domain/draft/draft.ts';
import { addressIn, doubtIn } from '#shared/domain/form/address.ts';
import type { FieldName, FormValues } from '#shared/domain/form/form-fields.ts';
import { type FieldPage, fieldPages } from '#shared/domain/form/form-fields.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { journeyWords } from '#shared/text/words.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { addressDigest } from '../parts/address-digest.ts';
import { networkNameOf } from '../parts/rate-limits.ts';
import { untilActed } from '../parts/until-written.ts';
import { errorsOn, pageOf } from './field-page.ts';
import { fieldsPage } from './pages/fields-page.tsx';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'readAnswers' | 'secret' | 'pause'>;

/** A person who mistypes an address corrects it; whoever goes on does not do so for themselves. */
const mostAddresses = 3;
/** Mails that strangers can make one address get in a day, by giving it for theirs. */
const mailsADay = 3;

const goOn = (visit: ApplicantVisit, name: FieldPage): WebResponse => {
  const next = fieldPages[fieldPages.indexOf(name) + 1] ?? 'documents';
  return goTo(visit, journeyPaths(visit.context, next));
};

const goBack = (visit: ApplicantVisit, name: FieldPage): WebResponse => {
  const previous = fieldPages[fieldPages.indexOf(name) - 1];
  return previous
    ? goTo(visit, journeyPaths(visit.context, previous))
    : seeOther(pathTo('show-start', visit.context));
};

type Shown = Readonly<{
  status: number;
  errors?: ReturnType<typeof errorsOn>;
  pageError?: string;
  /** What the fields that differ say in the draft. */
  others?: ReadonlyMap<FieldName, string>;
  asksAboutAddress?: boolean;
  /** The draft that the page is made from: what another window has saved. */
  draft: Pick<Draft, 'version'>;
}>;

const basedOn = (values: FormValues): number => Number(values.get(versionField)) || 0;

const again = (visit: ApplicantVisit, name: FieldPage, shown: Shown): WebResponse => {
  const { context, holder, opened, values } = visit;
  return page(
    shown.status,
    fieldsPage(context, {
      page: name,
      holder,
      call: opened.call,
      version: shown.draft.version,
      values,
      unreachable: unreachableIn(opened.unreachable, addressIn(values.get('email'))),
      errors: shown.errors ?? new Map(),
      pageError: shown.pageError,
      ...(shown.others && { others: shown.others }),
      ...(shown.asksAboutAddress && { asksAboutAddress: true }),
    }),
  );
};

/** The page as it was typed, in the language of the path: nothing is saved or judged. */
export const showTypedPage = async (visit: ApplicantVisit): Promise<WebResponse> => {
  const { request, context, opened, values } = visit;
  const { draft, call } = opened;
  const name = pageOf(visit);
  if (!name) return notFoundPage(context);
  if (!draft) return page(403, noAccessPage(context, values));
  const { receivedAt } = request;
  if (!admission(call, { receivedAt, begunAt: draft.startedAt }).admitted)
    return outsideTheWindow(context, { call, receivedAt, values });
  return again(visit, name, { status: 200, draft: { version: basedOn(values) } });
};

const notSaved = (
  visit: ApplicantVisit,
  name: FieldPage,
  { draft, notSaved }: { draft: Draft; notSaved: NotSaved },
): WebResponse => {
  const { stale, tooLarge } = journeyWords(visit.request.language);
  if (notSaved.why === 'too-large')
    return again(visit, name, { status: 413, pageError: tooLarge, draft });
  const others = new Map(notSaved.differs.map((field) => [field, draft.values[field] ?? '']));
  return again(visit, name, {
    status: 409,
    pageError: `${stale.summary} ${stale.text}`,
    others,
    draft,
  });
};

/** Whether the page has an address that looks mistyped and was not saved before: saved twice, it is meant. */
const asksAboutAddress = (draft: Draft, name: FieldPage, values: FormValues): boolean =>
  name === 'you' &&
  draft.values['email'] !== values.get('email') &&
  doubtIn(values.get('email')) !== undefined;

/** Saves what was typed on a page, whatever is wrong with it, and goes on when nothing is. */
export const saveFormPage = (deps: Deps) => {
  /** Writes the next version with the mail that it owes; false when the draft has changed. */
  const write = async (
    { request, context, opened, values }: ApplicantVisit,
    { name, read, next }: { name: FieldPage; read: Draft; next: Draft },
  ): Promise<boolean> => {
    const { call } = opened;
    const address = name === 'you' ? addressIn(values.get('email')) : undefined;
    const key = address === undefined ? undefined : addressDigest(address);
    const { toldAddresses } = next;
    const isNews =
      address !== undefined &&
      key !== undefined &&
      !toldAddresses.includes(key) &&
      toldAddresses.length < mostAddresses;
    const saving = (draft: Draft) => savingOf(read, draft, { call, addressDigest: key });
    if (isNews) {
      const draft = { ...next, toldAddresses: [...toldAddresses, key] };
      const now = request.receivedAt;
      const mail = draftBegunMail(callInForce(context.edition, call), draft, address, now);
      const done = await deps.commit({
        draft: saving(draft),
        mails: causedBy([mail], networkNameOf(deps.secret(), request)),
        limits: [{ what: `draft mail ${key}`, most: mailsADay, ms: aDay, now }],
      });
      if (done.ok) return true;
      if (done.error !== 'limited') return false;
    }
    return (await deps.commit({ draft: saving(next) })).ok;
  };

  /** One try; undefined when the draft has changed meanwhile. */
  const attempt = async (
    visit: ApplicantVisit,
    name: FieldPage,
  ): Promise<WebResponse | undefined> => {
    const { request, context, opened, values } = visit;
    const { draft, call } = opened;
    const { receivedAt, language } = request;
    if (!draft) return page(403, noAccessPage(context, values));
    if (!admission(call, { receivedAt, begunAt: draft.startedAt }).admitted)
      return outsideTheWindow(context, { call, receivedAt, values });
    const seen = { page: name, values, basedOn: basedOn(values) };
    const saved = savePage(draft, { ...seen, language, now: receivedAt });
    if (!saved.ok) return notSaved(visit, name, { draft, notSaved: saved.error });
    const next = saved.value;
    if (next !== draft && !(await write(visit, { name, read: draft, next }))) return undefined;
    if (values.has(backField)) return goBack(visit, name);
    const errors = errorsOn(name, valuesIn(next), deps.readAnswers);
    if (errors.size > 0) return again(visit, name, { status: 422, errors, draft: next });
    if (asksAboutAddress(draft, name, values))
      return again(visit, name, { status: 200, asksAboutAddress: true, draft: next });
    return goOn(visit, name);
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, context, opened, values } = visit;
    const name = pageOf(visit);
    if (!name) return notFoundPage(context);
    try {
      const answer = await untilActed(deps, visit, (tried) => attempt(tried, name));
      if (answer) return answer;
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    if (!opened.draft) return page(403, noAccessPage(context, values));
    const pageError = journeyWords(request.language).notSaved;
    return again(visit, name, { status: 503, pageError, draft: opened.draft });
  };
};
