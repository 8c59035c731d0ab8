import { newsWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { CodeField } from '#shared/web/fields/code-field.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { NewsSummary } from './news-summary.tsx';

const toTheForm = (context: PageContext) => ({
  to: pathTo('show-news-form', context),
  text: newsWords(context.language).again,
});

/** Shown to whoever gave an address, whatever we know of it. */
export const sentPage = (context: PageContext): string => {
  const { title, texts } = newsWords(context.language).sent;
  return notePage(context, { title, paragraphs: texts });
};

export const confirmedPage = (context: PageContext): string => {
  const { title, text } = newsWords(context.language).confirmed;
  return notePage(context, { title, paragraphs: [text] });
};

/** For a link to confirm with that is too old, or was cut off. */
export const expiredPage = (context: PageContext): string => {
  const { title, text } = newsWords(context.language).expired;
  return notePage(context, { title, paragraphs: [text], link: toTheForm(context) });
};

export const notOnListPage = (context: PageContext): string => {
  const { title, text } = newsWords(context.language).notOnList;
  return notePage(context, { title, paragraphs: [text], link: toTheForm(context) });
};

/** For a mailbox's provider that pressed its own button for the subscriber. */
export const leftByOneClickPage = (context: PageContext): string => {
  const { title, text } = newsWords(context.language).left;
  return notePage(context, { title, paragraphs: [text] });
};

export type CodeError = keyof ReturnType<typeof newsWords>['confirm']['errors'];

type ConfirmPage = Readonly<{
  token: string;
  code: string;
  error?: CodeError;
  /** What is wrong, where it is not the digits. */
  pageError?: string;
}>;

/** What is wrong with a page as a whole, where something is. */
const pageSummary = (context: PageContext, pageError: string | undefined) =>
  pageError && (
    <NewsSummary context={context} field={undefined}>
      {pageError}
    </NewsSummary>
  );

const ConfirmForm = ({ context, page }: { context: PageContext; page: ConfirmPage }) => {
  const { language } = context;
  const text = newsWords(language).confirm;
  return (
    <MainForm action={pathTo('confirm-news', { language, token: page.token })}>
      <CodeField
        context={context}
        name="code"
        label={text.code}
        value={page.code}
        error={page.error && text.errors[page.error]}
        isRequired
        width="short"
        autocomplete="off"
        order="class-first"
      />
      <SubmitButton>{text.send}</SubmitButton>
    </MainForm>
  );
};

/**
 * Asks for the digits of the mail, so that a program that presses buttons puts nobody on the list.
 */
export const confirmPage = (context: PageContext, page: ConfirmPage): string => {
  const { language } = context;
  const text = newsWords(language).confirm;
  return formLayout({
    context,
    title: text.title,
    ownSummary: page.error ? (
      <NewsSummary context={context} field="code">
        {text.errors[page.error]}
      </NewsSummary>
    ) : (
      pageSummary(context, page.pageError)
    ),
    form: pathTo('confirm-news', { language, token: page.token }),
    children: (
      <>
        <p>{text.text}</p>
        <ConfirmForm context={context} page={page} />
      </>
    ),
  });
};

export const leavePage = (context: PageContext, token: string, pageError?: string): string => {
  const { title, text, send } = newsWords(context.language).leave;
  return formLayout({
    context,
    title,
    ownSummary: pageSummary(context, pageError),
    form: undefined,
    children: (
      <>
        <p>{text}</p>
        <form method="post" action={pathTo('leave-news', { language: context.language, token })}>
          <SubmitButton>{send}</SubmitButton>
        </form>
      </>
    ),
  });
};

/**
 * Says that the address is off the list. Only this page still has it, so a mistake is undone here,
 * with one button.
 */
export const leftPage = (
  context: PageContext,
  { token, address, pageError }: Readonly<{ token: string; address: string; pageError?: string }>,
): string => {
  const { title, text, undo, send } = newsWords(context.language).left;
  const action = pathTo('stay-on-news', { language: context.language, token });
  return formLayout({
    context,
    title,
    ownSummary: pageSummary(context, pageError),
    form: action,
    children: (
      <>
        <p>{text}</p>
        <MainForm action={action}>
          <input type="hidden" name="email" value={address} />
          <p>{undo}</p>
          <SubmitButton>{send}</SubmitButton>
        </MainForm>
      </>
    ),
  });
};
