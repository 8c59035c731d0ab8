import { returnValue } from '#shared/applicant/journey-paths.ts';
import { type Holder, HolderFields, journeyLayout } from '#shared/applicant/pages/journey.tsx';
import { returnField } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import type { FieldPage } from '#shared/domain/form/form-fields.ts';
import {
  type FieldErrors,
  type FieldName,
  type FormValues,
  fieldsOf,
} from '#shared/domain/form/form-fields.ts';
import { journeyWords, scriptWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { DeadlineLine } from '#shared/web/pages/deadline.tsx';
import { EditionParagraph } from '#shared/web/pages/edition-paragraphs.tsx';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { FormField } from '../../parts/fields/application-fields.tsx';
import { type Filled, formErrors } from '../../parts/fields/filled-form.ts';
import { UnreachableAddress } from '../../parts/fields/unreachable-address.tsx';

export type FieldsPage = Readonly<{
  page: FieldPage;
  holder: Holder;
  /** Whether one came from Check, and goes back there once it is saved. */
  returns?: boolean;
  call: CallRecord;
  /** The applicant's city, as far as it is known: its clock says the deadline. */
  cityId: string | undefined;
  /** Until when a late code admits it. */
  lateUntil?: number | undefined;
  /** The draft's version that the page is made from. */
  version: number;
  values: FormValues;
  errors: FieldErrors;
  pageError?: string | undefined;
  others?: ReadonlyMap<FieldName, string>;
  /** Whether the page is shown once more to ask about the address. */
  asksAboutAddress?: boolean;
  /** The address on the page, where a mail to it came back. */
  unreachable: string | undefined;
}>;

type FieldsProps = FieldsPage & Readonly<{ context: PageContext; filled: Filled }>;

const FieldsForm = ({ context, page, holder, returns, version, filled }: FieldsProps) => (
  <MainForm
    action={pathTo('save-form-page', { language: context.language, page })}
    keepTyped={scriptWords(context.language).putBack}
    keptFor={holder.session.reference}
  >
    <Enhance />
    <HolderFields holder={holder} version={version} />
    {returns ? <input type="hidden" name={returnField} value={returnValue} /> : null}
    {fieldsOf(page).map(([name, field]) => (
      <FormField name={name} field={field} filled={filled} />
    ))}
    <SubmitButton>{journeyWords(context.language).continue}</SubmitButton>
  </MainForm>
);

const Parts = (props: FieldsProps) => {
  const { context, page, call, cityId, lateUntil, unreachable } = props;
  return (
    <>
      {page === 'you' ? (
        <UnreachableAddress
          context={context}
          address={unreachable}
          link={(text) => <a href="#email">{text}</a>}
        />
      ) : null}
      {page === 'motivation' ? <EditionParagraph context={context} name="answerLanguages" /> : null}
      <FieldsForm {...props} />
      <DeadlineLine context={context} call={call} cityId={cityId} lateUntil={lateUntil} />
    </>
  );
};

/** One page of the form, saved on Continue. Works without scripts and without cookies. */
export const fieldsPage = (context: PageContext, given: FieldsPage): string => {
  const { page, holder, values, errors, pageError, others } = given;
  const { language } = context;
  const more = others && { others };
  const filled: Filled = { context, values, errors, call: given.call, ...more };
  const doubt = given.asksAboutAddress ? doubtIn(values.get('email')) : undefined;
  return journeyLayout({
    context,
    page,
    title: journeyWords(language).pages[page],
    errors: formErrors(filled),
    pageError,
    typed: fieldsOf(page).map(([name]) => values.get(name)),
    question: <LikelyQuestion context={context} name="email" doubt={doubt} />,
    holder,
    returns: given.returns,
    form: pathTo('save-form-page', { language, page }),
    children: <Parts {...given} context={context} filled={filled} />,
  });
};
