import { ticketField, wordingField } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import {
  type FieldErrors,
  type FormValues,
  fieldPages,
  fieldsOf,
  isFieldName,
} from '#shared/domain/form/form-fields.ts';
import {
  formWords,
  journeyWords,
  nominationWords,
  pageWords,
  scriptWords,
} from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { EditionParagraph, EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { FormField } from '../../parts/fields/application-fields.tsx';
import { Declarations } from '../../parts/fields/declarations.tsx';
import { type Filled, formErrors, typedIn } from '../../parts/fields/filled-form.ts';
import { NominationChoice } from '../../parts/fields/nomination-choice.tsx';
import { wordingOf } from '../../parts/wording.ts';
import { askedCookieField } from '../cookie-question.ts';

type FormPage = Readonly<{
  call: CallRecord;
  /** The hidden key of the form, signed. */
  ticket: string;
  values: FormValues;
  errors: FieldErrors;
  pageError?: string | undefined;
  /** Whether the form is shown once more to ask about the address. */
  asksAboutAddress?: boolean | undefined;
  isNominationMissing?: boolean | undefined;
}>;

type FormProps = FormPage & Readonly<{ context: PageContext; filled: Filled }>;

/** The question alone: what the answer needs is asked on the receipt, once the form is sent. */
const NominationPart = ({ context, values, isNominationMissing }: FormProps) => {
  const { question, missing } = nominationWords(context.language);
  return (
    <fieldset class="part">
      <legend>{journeyWords(context.language).pages.documents}</legend>
      <NominationChoice
        context={context}
        label={question}
        chosen={values.get('nomination')}
        error={isNominationMissing ? missing : undefined}
        isAskedLater
      />
    </fieldset>
  );
};

/** All that is wrong, in the order of the page: the declarations come last. */
const errorsIn = (filled: Filled, { isNominationMissing }: FormPage): PageErrors => {
  const all = [...formErrors(filled)];
  const last = new Set<string>([...fieldsOf('declarations').map(([name]) => name)]);
  const isLast = (name: string) => last.has(name) || !isFieldName(name);
  const { missing } = nominationWords(filled.context.language);
  return new Map([
    ...all.filter(([name]) => !isLast(name)),
    ...(isNominationMissing ? [['nomination', missing] as const] : []),
    ...all.filter(([name]) => isLast(name)),
  ]);
};

const Parts = (props: FormProps) => {
  const { context, filled } = props;
  const text = formWords(context.language);
  return (
    <>
      {fieldPages.map((part) => (
        <fieldset class="part">
          <legend>{text.parts[part]}</legend>
          {fieldsOf(part).map(([name, field]) => (
            <FormField name={name} field={field} filled={filled} />
          ))}
        </fieldset>
      ))}
      <NominationPart {...props} />
      <fieldset class="part">
        <legend>{text.parts.declarations}</legend>
        <Declarations filled={filled} />
      </fieldset>
    </>
  );
};

const Closing = ({ context, call }: FormProps) => {
  const { closesOn, inYourCity } = pageWords(context.language);
  return (
    <div class="panel">
      <dl>
        <Fact term={closesOn}>
          <BothTimes context={context} instant={lastMinute(call.closesAt)} />
        </Fact>
      </dl>
      <p class="note">
        <a href={`${pathTo('show-call', context)}#cities`}>{inYourCity}</a>
      </p>
    </div>
  );
};

const WholeForm = (props: FormProps) => {
  const { language } = props.context;
  const script = scriptWords(language);
  return (
    <MainForm
      action={pathTo('submit-application', { language })}
      keepTyped={script.putBack}
      offers={{ ...script, offer: script.offer('{time}') }}
    >
      <Enhance />
      <input type="hidden" name={ticketField} value={props.ticket} />
      <input type="hidden" name={wordingField} value={wordingOf(props.context.edition, language)} />
      <input type="hidden" name={askedCookieField} value="asked" />
      <Honeypot label={pageWords(language).honeypot} />
      <Parts {...props} />
      <SubmitButton>{formWords(language).send}</SubmitButton>
    </MainForm>
  );
};

/** The form on one page, with what was typed and what was wrong. Works without scripts and cookies. */
export const formPage = (context: PageContext, given: FormPage): string => {
  const { values, errors, pageError } = given;
  const { language } = context;
  const text = formWords(language);
  const filled: Filled = { context, values, errors, call: given.call };
  const props = { ...given, context, filled };
  const doubt = given.asksAboutAddress ? doubtIn(values.get('email')) : undefined;
  return formLayout({
    context,
    title: text.title,
    errors: errorsIn(filled, given),
    pageError,
    typed: typedIn(values),
    question: <LikelyQuestion context={context} name="email" doubt={doubt} />,
    form: pathTo('submit-application', context),
    children: (
      <>
        <p class="lead">
          <EditionWords context={context} name="title" />
        </p>
        <Closing {...props} />
        <p>{text.intro}</p>
        <EditionParagraph context={context} name="answerLanguages" />
        <WholeForm {...props} />
      </>
    ),
  });
};
