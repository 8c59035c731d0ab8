import { editionText } from '#shared/domain/call/edition-text.ts';
import { languages } from '#shared/domain/call/language.ts';
import { fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { freeConsents } from '#shared/domain/form/free-consents.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import {
  fieldWords,
  formWords,
  staffCaseWords,
  staffEntryWords,
  staffPeopleWords,
} from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { keyField } from '../form-key.ts';
import { agreedOnField, languageField, reasonField } from '../read-entry.ts';
import { EntryField, type Filled } from './entry-fields.tsx';

export type EntryNotice = Partial<Pick<Filled, 'errors' | 'doubt'>> &
  Readonly<{ pageError?: string }>;

type EntryPage = Readonly<{
  visit: StaffVisit;
  /** The hidden key of the form: it makes one application. */
  formKey: string;
  /** Whether the form is shown. */
  isOpen: boolean;
  notice: EntryNotice;
}>;

const common = ({ visit: { context, values }, errors }: Filled, name: string) => ({
  context,
  name,
  value: values.get(name) ?? '',
  error: errors.get(name),
  autocomplete: 'off',
  isRequired: true,
});

const Came = ({ filled }: { filled: Filled }) => {
  const { language } = filled.visit.context;
  const text = staffEntryWords(language);
  const { value, context, name, error } = common(filled, languageField);
  return (
    <fieldset class="part">
      <legend>{text.came}</legend>
      <TextField
        {...common(filled, reasonField)}
        label={text.reason}
        hint={text.reasonHint}
        dir="auto"
      />
      <Radios
        {...{ context, name, error }}
        label={text.language}
        options={languages.map((one) => ({
          value: one,
          text: staffPeopleWords(language).languages[one],
        }))}
        chosen={value}
      />
    </fieldset>
  );
};

/** What the applicant has to have agreed to, word for word. */
const Agreed = ({ context }: Pick<StaffVisit, 'context'>) => {
  const { edition, language } = context;
  const form = formWords(language);
  const needed = fieldsOf('declarations').filter(([, { required }]) => required);
  return (
    <>
      <p>{staffEntryWords(language).listed}</p>
      <ul>
        {needed.map(([name]) => (
          <li>{fieldWords(language)[name].label}</li>
        ))}
        {editionText(edition, 'partners', language).text.map((partner) => (
          <li>{form.giveTo(partner)}</li>
        ))}
      </ul>
      <p class="note">{`${form.yourData}: ${form.yourDataText}`}</p>
    </>
  );
};

const Declarations = ({ filled }: { filled: Filled }) => {
  const { context, values } = filled.visit;
  const text = staffEntryWords(context.language);
  return (
    <fieldset class="part">
      <legend>{text.declarations}</legend>
      <Agreed context={context} />
      <TextField
        {...common(filled, agreedOnField)}
        label={text.agreedOn}
        hint={text.agreedOnHint}
        isVerbatim
      />
      {freeConsents.map((name) => (
        <Tick
          {...{ context, name, error: undefined }}
          label={text.consents[name]}
          isTicked={values.get(name) === 'yes'}
        />
      ))}
    </fieldset>
  );
};

const Form = ({ visit, formKey, notice }: EntryPage) => {
  const { context } = visit;
  const { parts } = staffCaseWords(context.language);
  const filled: Filled = { visit, errors: notice.errors ?? new Map(), doubt: notice.doubt };
  return (
    <MainForm action={pathTo('enter-application', context)}>
      <Token visit={visit} route="enter-application" />
      <input type="hidden" name={keyField} value={formKey} />
      <Came filled={filled} />
      {fieldPages.map((part) => (
        <fieldset class="part">
          <legend>{parts[part]}</legend>
          {fieldsOf(part).map(([name, field]) => (
            <EntryField filled={filled} name={name} field={field} />
          ))}
        </fieldset>
      ))}
      <Declarations filled={filled} />
      <SubmitButton>{staffEntryWords(context.language).submit}</SubmitButton>
    </MainForm>
  );
};

const NotOpen = ({ context }: Pick<StaffVisit, 'context'>) => {
  const text = staffEntryWords(context.language);
  return (
    <>
      <p>{text.notOpen}</p>
      <p>{text.afterwards}</p>
      <p>
        <a href={pathTo('show-window', context)}>{text.toWindow}</a>
      </p>
    </>
  );
};

/** Asks for an application that came by letter, by email or by telephone. */
export const entryPage = (props: EntryPage): string => {
  const { visit, isOpen, notice } = props;
  const { context } = visit;
  const text = staffEntryWords(context.language);
  const { doubt, ...wrong } = notice;
  return staffLayout({
    visit,
    title: text.title,
    ...wrong,
    form: isOpen ? pathTo('enter-application', context) : undefined,
    question: <LikelyQuestion context={context} name="email" doubt={doubt} />,
    children: isOpen ? (
      <>
        <p>{text.lead}</p>
        <p>{text.follows}</p>
        <Form {...props} />
      </>
    ) : (
      <NotOpen context={context} />
    ),
  });
};
