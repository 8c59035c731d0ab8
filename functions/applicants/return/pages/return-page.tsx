import { statusWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The fields of the page on which a code is asked for. */
export const emailField = 'email';
export const referenceField = 'reference';
/** The box that has to be ticked, so that a mail scanner that presses the button asks for nothing. */
export const askBox = 'asks';

export type ReturnPage = Readonly<{
  /** Which application, where a mail's link says it; else the address is asked. */
  reference: string | undefined;
  /** The address as it was typed. */
  address?: string;
  error?: string;
}>;

type FieldsProps = Omit<ReturnPage, 'reference'> & Readonly<{ context: PageContext }>;

const AddressField = ({ context, address = '', error }: FieldsProps) => {
  const text = statusWords(context.language).return;
  return (
    <EmailField
      context={context}
      name={emailField}
      label={text.email}
      hint={text.emailHint}
      value={address}
      error={error}
      autocomplete="email"
      order="value-first"
    />
  );
};

const ReferenceFields = ({ context, reference, error }: FieldsProps & { reference: string }) => {
  const text = statusWords(context.language).return;
  return (
    <>
      <p>{text.ofReference(reference)}</p>
      <input type="hidden" name={referenceField} value={reference} />
      <Tick context={context} name={askBox} label={text.askBox} isTicked={false} error={error} />
    </>
  );
};

/** The way back: asks for a code. It changes nothing by being looked at. */
export const returnPage = (context: PageContext, given: ReturnPage): string => {
  const { language } = context;
  const { reference, error } = given;
  const text = statusWords(language).return;
  const asked = reference === undefined ? emailField : askBox;
  return formLayout({
    context,
    title: text.title,
    errors: new Map(error === undefined ? [] : [[asked, error]]),
    typed: [given.address],
    form: pathTo('ask-code', context),
    children: (
      <>
        <p class="lead">{text.lead}</p>
        <MainForm action={pathTo('ask-code', { language })}>
          {reference === undefined ? (
            <AddressField context={context} {...given} />
          ) : (
            <ReferenceFields context={context} reference={reference} error={error} />
          )}
          <SubmitButton>{text.ask}</SubmitButton>
        </MainForm>
        <p class="note">{text.noMail}</p>
        <ContactSection context={context} />
      </>
    ),
  });
};
