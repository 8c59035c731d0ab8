import { ticketField } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import {
  type FieldErrors,
  type FormValues,
  fieldsOf,
  formParts,
} from '#shared/domain/form/form-fields.ts';
import { formWords, pageWords } from '#shared/text/words.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { type Filled, FormField } from '../../parts/fields/application-fields.tsx';
import { Declarations } from '../../parts/fields/declarations.tsx';
import { saidOf } from '../../parts/fields/form-errors.ts';

type FormPage = Readonly<{
  call: CallRecord;
  /** The hidden key of the form, signed. */
  ticket: string;
  values: FormValues;
  errors: FieldErrors;
  /** What is wrong with the form as a whole. */
  trouble?: string | undefined;
  /** Whether the form is shown once more to ask about the address. */
  asksAboutAddress?: boolean | undefined;
}>;

const Parts = ({ context, filled }: { context: PageContext; filled: Filled }) => {
  const text = formWords(context.language);
  return (
    <>
      {formParts.map((part) => (
        <fieldset class="part">
          <legend>{text.parts[part]}</legend>
          {part === 'declarations' ? (
            <Declarations context={context} filled={filled} />
          ) : (
            fieldsOf(part).map(([name, field]) => (
              <FormField name={name} field={field} filled={filled} />
            ))
          )}
        </fieldset>
      ))}
    </>
  );
};

/** The form on one page, with what was typed and what was wrong. Works without scripts and cookies. */
export const formPage = (
  context: PageContext,
  { call, ticket, values, errors, trouble, asksAboutAddress }: FormPage,
): string => {
  const text = formWords(context.language);
  const filled = { values, errors, cities: context.edition.cities, language: context.language };
  const hasErrors = errors.size > 0 || trouble !== undefined;
  return layout({
    context,
    title: text.title,
    hasErrors,
    form: 'apply',
    children: (
      <>
        {hasErrors ? (
          <Summary context={context} errors={saidOf(context, filled)} trouble={trouble} />
        ) : null}
        {asksAboutAddress ? (
          <LikelyQuestion
            language={context.language}
            name="email"
            doubt={doubtIn(values.get('email'))}
          />
        ) : null}
        <h1>{text.title}</h1>
        <p class="lead">
          <EditionWords context={context} name="title" />
        </p>
        <div class="panel">
          <dl>
            <dt>{pageWords(context.language).closesOn}</dt>
            <dd>
              <BothTimes context={context} instant={lastMinute(call.closesAt)} />
            </dd>
          </dl>
          <p class="note">
            <a href={`/${context.language}#cities`}>{pageWords(context.language).inYourCity}</a>
          </p>
        </div>
        <p>{text.intro}</p>
        <MainForm action={`/${context.language}/apply`}>
          <input type="hidden" name={ticketField} value={ticket} />
          <Honeypot label={pageWords(context.language).honeypot} />
          <Parts context={context} filled={filled} />
          <p>
            <button class="button" type="submit">
              {text.send}
            </button>
          </p>
        </MainForm>
      </>
    ),
  });
};
