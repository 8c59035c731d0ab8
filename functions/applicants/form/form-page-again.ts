import { returnsToCheck } from '#shared/applicant/journey-paths.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Draft, NotSaved } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import type { FieldErrors, FieldName, FieldPage } from '#shared/domain/form/form-fields.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { journeyWords } from '#shared/text/words.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { draftToWrite } from './draft-to-write.ts';
import { basedOn, pageOf } from './field-page.ts';
import { fieldsPage } from './pages/fields-page.tsx';

type Why = Readonly<{
  status: number;
  errors?: FieldErrors;
  pageError?: string;
  /** What the fields that differ say in the draft. */
  others?: ReadonlyMap<FieldName, string>;
  asksAboutAddress?: boolean;
  /** The draft that the page is made from: what another window has saved. */
  draft: Pick<Draft, 'version'>;
}>;

/** Shows a page once more as it was typed, and why it does not go on. */
export const formPageAgain = (visit: ApplicantVisit, name: FieldPage, why: Why): WebResponse => {
  const { context, holder, opened, values } = visit;
  return page(
    why.status,
    fieldsPage(context, {
      page: name,
      holder,
      returns: returnsToCheck(visit),
      call: opened.call,
      cityId: values.get('city') ?? opened.draft?.values['city'],
      lateUntil: opened.draft?.late?.until,
      version: why.draft.version,
      values,
      unreachable: unreachableIn(opened.unreachable, addressIn(values.get('email'))),
      errors: why.errors ?? new Map(),
      pageError: why.pageError,
      ...(why.others && { others: why.others }),
      ...(why.asksAboutAddress && { asksAboutAddress: true }),
    }),
  );
};

/** The page as it was typed, in the language of the path: nothing is saved or judged. */
export const showTypedPage = async (visit: ApplicantVisit): Promise<WebResponse> => {
  const name = pageOf(visit);
  if (!name) return notFoundPage(visit.context);
  const draft = draftToWrite(visit);
  if (!draft.ok) return draft.error;
  const version = basedOn(visit.values);
  return formPageAgain(visit, name, { status: 200, draft: { version } });
};

/** The page that was not saved: it is too long, or another window has saved it meanwhile. */
export const notSavedPage = (
  visit: ApplicantVisit,
  name: FieldPage,
  { draft, notSaved }: Readonly<{ draft: Draft; notSaved: NotSaved }>,
): WebResponse => {
  const { stale, tooLarge } = journeyWords(visit.request.language);
  if (notSaved.why === 'too-large')
    return formPageAgain(visit, name, { status: 413, pageError: tooLarge, draft });
  const others = new Map(notSaved.differs.map((field) => [field, draft.values[field] ?? '']));
  const pageError = `${stale.summary} ${stale.text}`;
  return formPageAgain(visit, name, { status: 409, pageError, others, draft });
};
