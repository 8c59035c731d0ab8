import { outsideWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The fields of the page on which a late code is typed. */
export const emailField = 'email';
export const codeField = 'code';

export type LateCodePage = Readonly<{
  /** As they were typed. */
  email?: string;
  code?: string;
  errors?: ReadonlyMap<typeof emailField | typeof codeField, string>;
}>;

const LateCodeForm = ({ context, page }: { context: PageContext; page: LateCodePage }) => {
  const text = outsideWords(context.language).lateCode;
  return (
    <MainForm action={pathTo('enter-late-code', context)}>
      <EmailField
        context={context}
        name={emailField}
        label={text.email}
        value={page.email ?? ''}
        error={page.errors?.get(emailField)}
        autocomplete="email"
      />
      <TextField
        context={context}
        name={codeField}
        label={text.code}
        hint={text.codeHint}
        value={page.code ?? ''}
        error={page.errors?.get(codeField)}
        autocomplete="off"
        width="code"
        isVerbatim
      />
      <SubmitButton>{text.enter}</SubmitButton>
    </MainForm>
  );
};

/** Asks for a late code and the address that it is for; the same whether the code is known or not. */
export const lateCodePage = (context: PageContext, page: LateCodePage = {}): string => {
  const text = outsideWords(context.language).lateCode;
  return formLayout({
    context,
    title: text.title,
    errors: page.errors ?? new Map(),
    typed: [page.email, page.code],
    form: pathTo('enter-late-code', context),
    children: (
      <>
        <p class="lead">{text.lead}</p>
        <LateCodeForm context={context} page={page} />
        <p>{text.kept}</p>
        <p>
          <a href={pathTo('show-return', context)}>{text.open}</a>
        </p>
        <ContactSection context={context} />
      </>
    ),
  });
};
