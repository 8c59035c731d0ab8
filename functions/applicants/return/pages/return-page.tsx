import { pageWords, statusWords } from '#shared/text/words.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { FieldError } from '#shared/web/fields/field-error.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { Tick } from '../../parts/fields/application-fields.tsx';

/** The fields of the two pages on the way back. */
export const emailField = 'email';
export const referenceField = 'reference';
/** The box that has to be ticked, so that a mail scanner that presses the button asks for nothing. */
export const askBox = 'asks';
export const codeField = 'code';
export const browserField = 'browser';

type FieldProps = Readonly<{
  context: PageContext;
  name: string;
  label: string;
  hint?: string;
  values: string;
  error: string | undefined;
  inputmode?: 'email' | 'numeric';
  autocomplete: 'email' | 'one-time-code' | 'name' | 'off';
  dir?: 'auto';
}>;

/** A line to type outside the form's own fields. */
export const OneField = ({ context, name, label, hint, values, error, ...input }: FieldProps) => {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-fault` : ''].filter(Boolean);
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={name}>{label}</label>
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={name} said={error} text={pageWords(context.language)} />
      <input
        id={name}
        name={name}
        type="text"
        value={values}
        aria-describedby={ids.join(' ') || undefined}
        aria-invalid={error ? 'true' : undefined}
        class={input.inputmode === 'numeric' ? 'code' : undefined}
        spellcheck={false}
        autocapitalize="none"
        {...input}
      />
    </div>
  );
};

export type ReturnPage = Readonly<{
  /** Which application, where a mail's link says it; else the address is asked. */
  reference: string | undefined;
  values?: string;
  error?: string;
}>;

/** The way back: asks for a code. It changes nothing by being looked at. */
export const returnPage = (
  context: PageContext,
  { reference, values = '', error }: ReturnPage,
): string => {
  const text = statusWords(context.language).return;
  const asked = reference === undefined ? emailField : askBox;
  return layout({
    context,
    title: text.title,
    hasErrors: error !== undefined,
    form: 'return',
    children: (
      <>
        {error === undefined ? null : (
          <Summary context={context} errors={[{ name: asked, said: error }]} />
        )}
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <MainForm action={`/${context.language}/return`}>
          {reference === undefined ? (
            <OneField
              context={context}
              name={emailField}
              label={text.email}
              hint={text.emailHint}
              values={values}
              error={error}
              inputmode="email"
              autocomplete="email"
            />
          ) : (
            <>
              <p>{text.ofReference(reference)}</p>
              <input type="hidden" name={referenceField} value={reference} />
              <Tick
                name={askBox}
                label={text.askBox}
                isTicked={false}
                error={error}
                text={pageWords(context.language)}
              />
            </>
          )}
          <p>
            <button class="button" type="submit">
              {text.ask}
            </button>
          </p>
        </MainForm>
        <p class="note">{text.noMail}</p>
        <Contacts context={context} />
      </>
    ),
  });
};

export type CodePage = Readonly<{
  /** What binds the code to this browser: only its page carries it. */
  browser: string;
  values?: string;
  error?: string;
  /** The code holds no longer: only a new one helps. */
  isOver?: boolean;
}>;

/** Asks for the code that was mailed, the same whether one was or not. */
export const codePage = (
  context: PageContext,
  { browser, values = '', error, isOver = false }: CodePage,
): string => {
  const text = statusWords(context.language).return;
  return layout({
    context,
    title: text.codeTitle,
    hasErrors: error !== undefined,
    form: 'return/code',
    children: (
      <>
        {error === undefined ? null : (
          <Summary context={context} errors={[{ name: codeField, said: error }]} />
        )}
        <h1>{text.codeTitle}</h1>
        <p class="lead">{text.sent}</p>
        <MainForm action={`/${context.language}/return/code`}>
          <input type="hidden" name={browserField} value={browser} />
          <OneField
            context={context}
            name={codeField}
            label={text.code}
            hint={text.codeHint}
            values={values}
            error={error}
            inputmode="numeric"
            autocomplete="one-time-code"
          />
          <p>
            <button class={isOver ? 'button second' : 'button'} type="submit">
              {text.enter}
            </button>
          </p>
        </MainForm>
        <p>
          <a href={`/${context.language}/return`}>{text.again}</a>
        </p>
        <p class="note">{text.last}</p>
        <p class="note">{text.noMail}</p>
        <Contacts context={context} />
      </>
    ),
  });
};
