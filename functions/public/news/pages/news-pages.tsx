import { newsWords, pageWords } from '#shared/text/words.ts';
import { FieldError } from '#shared/web/fields/field-error.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { Summary } from './news-form.tsx';

const toTheForm = (context: PageContext) => ({
  to: `/${context.language}/news`,
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

/** For the mailbox's provider, which has pressed its own button for the person. */
export const leftByOneClickPage = (context: PageContext): string => {
  const { title, text } = newsWords(context.language).left;
  return notePage(context, { title, paragraphs: [text] });
};

export type CodeError = keyof ReturnType<typeof newsWords>['confirm']['errors'];

type ConfirmPage = Readonly<{ token: string; values: string; error?: CodeError }>;

/** Asks for the digits of the mail, so that nobody is put on the list by a program that presses buttons. */
export const confirmPage = (
  context: PageContext,
  { token, values, error }: ConfirmPage,
): string => {
  const text = newsWords(context.language).confirm;
  const said = error && text.errors[error];
  return layout({
    context,
    title: text.title,
    hasErrors: said !== undefined,
    form: `news/confirm/${token}`,
    children: (
      <>
        {said === undefined ? null : (
          <Summary context={context} field="code">
            {said}
          </Summary>
        )}
        <h1>{text.title}</h1>
        <p>{text.text}</p>
        <MainForm action={`/${context.language}/news/confirm/${token}`}>
          <div class={said === undefined ? 'field' : 'field bad'}>
            <label for="code">{text.code}</label>
            <FieldError id="code" said={said} text={pageWords(context.language)} />
            <input
              class="short"
              id="code"
              name="code"
              type="text"
              inputmode="numeric"
              value={values}
              autocomplete="off"
              aria-required="true"
              aria-describedby={said === undefined ? undefined : 'code-fault'}
              aria-invalid={said === undefined ? undefined : 'true'}
            />
          </div>
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

/** Asks whether to leave; its button does. */
export const leavePage = (context: PageContext, token: string): string => {
  const { title, text, send } = newsWords(context.language).leave;
  return layout({
    context,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <form method="post" action={`/${context.language}/news/leave/${token}`}>
          <p>
            <button class="button" type="submit">
              {send}
            </button>
          </p>
        </form>
      </>
    ),
  });
};

/**
 * Says that the address is off the list. The page alone still knows it, so that a leaving by mistake
 * is undone from here with one button.
 */
export const leftPage = (
  context: PageContext,
  { token, address }: Readonly<{ token: string; address: string }>,
): string => {
  const { title, text, undo, send } = newsWords(context.language).left;
  return layout({
    context,
    title,
    form: `news/stay/${token}`,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <MainForm action={`/${context.language}/news/stay/${token}`}>
          <input type="hidden" name="email" value={address} />
          <p>{undo}</p>
          <p>
            <button class="button" type="submit">
              {send}
            </button>
          </p>
        </MainForm>
      </>
    ),
  });
};
