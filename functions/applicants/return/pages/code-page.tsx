import { statusWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { CodeField } from '#shared/web/fields/code-field.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The fields of the page on which a code is typed. */
export const codeField = 'code';
export const browserField = 'browser';

export type CodePage = Readonly<{
  /** What binds the code to this browser: only its page carries it. */
  browser: string;
  /** The code as it was typed. */
  code?: string;
  error?: string;
  /** The code holds no longer: only a new one helps. */
  isOver?: boolean;
}>;

const CodeForm = ({ context, page }: { context: PageContext; page: CodePage }) => {
  const text = statusWords(context.language).return;
  const { browser, code = '', error, isOver = false } = page;
  return (
    <MainForm action={pathTo('enter-code', context)}>
      <input type="hidden" name={browserField} value={browser} />
      <CodeField
        context={context}
        name={codeField}
        label={text.code}
        hint={text.codeHint}
        value={code}
        error={error}
        autocomplete="one-time-code"
        isVerbatim
        order="value-first"
      />
      <SubmitButton isSecond={isOver}>{text.enter}</SubmitButton>
    </MainForm>
  );
};

/** Asks for the code that was mailed, the same whether one was or not. */
export const codePage = (context: PageContext, page: CodePage): string => {
  const text = statusWords(context.language).return;
  return formLayout({
    context,
    title: text.codeTitle,
    errors: new Map(page.error === undefined ? [] : [[codeField, page.error]]),
    typed: [page.code],
    form: pathTo('enter-code', context),
    children: (
      <>
        <p class="lead">{text.sent}</p>
        <CodeForm context={context} page={page} />
        <p>
          <a class={page.isOver ? 'button' : undefined} href={pathTo('show-return', context)}>
            {text.again}
          </a>
        </p>
        <p class="note">{text.last}</p>
        <p class="note">{text.noMail}</p>
        <ContactSection context={context} />
      </>
    ),
  });
};
