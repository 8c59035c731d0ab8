import type { Child } from 'hono/jsx';
import type { NoAddress } from '#shared/domain/form/address-reader.ts';
import type { Doubt } from '#shared/domain/form/likely-address.ts';
import { addressWords, newsWords, pageWords } from '#shared/text/words.ts';
import { SummaryBox } from '#shared/web/fields/error-summary.tsx';
import { FieldError } from '#shared/web/fields/field-error.tsx';
import { LikelyNote, LikelyQuestion, likelyId } from '#shared/web/fields/likely-address.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';

const saidOf = (language: PageContext['language'], error: NoAddress): string =>
  ({ ...newsWords(language).errors, ...addressWords(language).errors })[error];

/** What the form shows: what was typed, and what was wrong with it or with the form as a whole. */
export type NewsFormState = Readonly<{
  values: string;
  error?: NoAddress;
  trouble?: string;
  /** What the form is shown once more for, to ask about. */
  doubt?: Doubt;
}>;

/** Says that the form stands on the page of the call, which one stays on in another language. */
export const onPageField = 'on';
export const onPageOfCall = 'call';

/** Asks for an address and for nothing else. */
export const NewsForm = ({
  context,
  values,
  error,
  doubt,
  on,
}: { context: PageContext; on?: typeof onPageOfCall } & NewsFormState) => {
  const text = newsWords(context.language);
  const said = error && saidOf(context.language, error);
  const ids = [said && 'email-fault', doubt && likelyId('email')].filter(Boolean);
  return (
    <MainForm action={`/${context.language}/news`}>
      {on === undefined ? null : <input type="hidden" name={onPageField} value={on} />}
      <div class={said === undefined ? 'field' : 'field bad'}>
        <label for="email">{text.email}</label>
        <FieldError id="email" said={said} text={pageWords(context.language)} />
        <input
          id="email"
          name="email"
          type="text"
          inputmode="email"
          value={values}
          autocomplete="email"
          spellcheck={false}
          autocapitalize="none"
          aria-required="true"
          aria-describedby={ids.join(' ') || undefined}
          aria-invalid={said === undefined ? undefined : 'true'}
        />
        <LikelyNote language={context.language} name="email" doubt={doubt} />
      </div>
      <p>
        <button class="button" type="submit">
          {text.send}
        </button>
      </p>
      <p class="note">{text.data}</p>
    </MainForm>
  );
};

/** Says on top of a page what is wrong with its one form; the link leads to the field. */
export const Summary = ({
  context,
  field,
  children,
}: {
  context: PageContext;
  field: string | undefined;
  children: Child;
}) => (
  <SummaryBox title={newsWords(context.language).summaryTitle}>
    <p>{field === undefined ? children : <a href={`#${field}`}>{children}</a>}</p>
  </SummaryBox>
);

/** What the page of the call says of the list: the form, or while one can apply a line that leads to it. */
export const StayTuned = ({
  context,
  isShort,
  values,
}: {
  context: PageContext;
  isShort: boolean;
  values: string;
}) => {
  const text = newsWords(context.language);
  if (isShort)
    return (
      <p class="note no-print">
        {text.promiseWhileOpen} <a href={`/${context.language}/news`}>{text.openForm}</a>
      </p>
    );
  return (
    <section class="no-print" aria-labelledby="news">
      <h2 id="news">{text.title}</h2>
      <p>{text.promise}</p>
      <NewsForm context={context} values={values} on={onPageOfCall} />
    </section>
  );
};

/** The form on a page of its own, with what was typed and what was wrong. */
export const newsFormPage = (context: PageContext, state: NewsFormState): string => {
  const text = newsWords(context.language);
  const said = state.trouble ?? (state.error && saidOf(context.language, state.error));
  return layout({
    context,
    title: text.title,
    hasErrors: said !== undefined,
    form: 'news',
    children: (
      <>
        {said === undefined ? null : (
          <Summary context={context} field={state.error && 'email'}>
            {said}
          </Summary>
        )}
        <LikelyQuestion language={context.language} name="email" doubt={state.doubt} />
        <h1>{text.title}</h1>
        <p class="lead">{text.promise}</p>
        <NewsForm context={context} {...state} />
      </>
    ),
  });
};
