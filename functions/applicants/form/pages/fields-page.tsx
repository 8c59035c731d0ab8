import {
  type Holder,
  HolderFields,
  journeyLayout,
  journeyPath,
} from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { FieldPage } from '#shared/domain/draft/draft.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import {
  type FieldErrors,
  type FieldName,
  type FormValues,
  fieldsOf,
} from '#shared/domain/form/form-fields.ts';
import { journeyWords } from '#shared/text/words.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type Filled, FormField } from '../../parts/fields/application-fields.tsx';
import { saidOf } from '../../parts/fields/form-errors.ts';
import { Unreached } from '../../parts/fields/unreached-address.tsx';

export type FieldsPage = Readonly<{
  page: FieldPage;
  holder: Holder;
  call: CallRecord;
  /** The draft's version that the page is made from. */
  version: number;
  values: FormValues;
  errors: FieldErrors;
  /** What is wrong with the page as a whole. */
  trouble?: string | undefined;
  others?: ReadonlyMap<FieldName, string>;
  /** Whether the page is shown once more to ask about the address. */
  asksAboutAddress?: boolean;
  /** The address on the page, where a mail to it came back. */
  unreached: string | undefined;
}>;

/** One page of the form, saved on Continue. Works without scripts and without cookies. */
export const fieldsPage = (context: PageContext, props: FieldsPage): string => {
  const { page, holder, call, version, values, errors, trouble, others } = props;
  const text = journeyWords(context.language);
  const title = text.pages[page];
  const { cities } = context.edition;
  const filled: Filled = {
    values,
    errors,
    cities,
    language: context.language,
    ...(others && { others }),
  };
  const hasErrors = errors.size > 0 || trouble !== undefined;
  return journeyLayout({
    context,
    page,
    title,
    holder,
    hasErrors,
    hasForm: true,
    children: (
      <>
        {hasErrors ? (
          <Summary context={context} errors={saidOf(context, filled)} trouble={trouble} />
        ) : null}
        {props.asksAboutAddress ? (
          <LikelyQuestion
            language={context.language}
            name="email"
            doubt={doubtIn(values.get('email'))}
          />
        ) : null}
        <h1>{title}</h1>
        {page === 'you' ? (
          <Unreached
            context={context}
            address={props.unreached}
            link={(words) => <a href="#email">{words}</a>}
          />
        ) : null}
        <MainForm action={journeyPath(context, page)}>
          <HolderFields holder={holder} version={version} />
          {fieldsOf(page).map(([name, field]) => (
            <FormField name={name} field={field} filled={filled} />
          ))}
          <p>
            <button class="button" type="submit">
              {text.continue}
            </button>
          </p>
        </MainForm>
        <DeadlinePanel context={context} call={call} cityId={values.get('city')} />
      </>
    ),
  });
};
