import type { NoAddress } from '#shared/domain/form/address-reader.ts';
import type { Doubt } from '#shared/domain/form/likely-address.ts';
import { addressWords, type Language, newsWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { NewsSummary } from './news-summary.tsx';

const errorTextOf = (language: Language, error: NoAddress): string =>
  ({ ...newsWords(language).errors, ...addressWords(language).errors })[error];

/** What the form shows: what was typed, and what was wrong with it or with the form as a whole. */
export type NewsFormPage = Readonly<{
  address: string;
  error?: NoAddress;
  pageError?: string;
  /** The address that the form is shown again to ask about. */
  doubt?: Doubt;
}>;

/** The form is part of the page of the call, also in the other language. */
export const onPageField = 'on';
export const onPageOfCall = 'call';

type NewsFormProps = NewsFormPage & Readonly<{ context: PageContext; on?: typeof onPageOfCall }>;

const NewsForm = ({ context, address, error, doubt, on }: NewsFormProps) => {
  const { language } = context;
  const text = newsWords(language);
  return (
    <MainForm action={pathTo('ask-for-news', context)}>
      {on === undefined ? null : <input type="hidden" name={onPageField} value={on} />}
      <EmailField
        context={context}
        name="email"
        label={text.email}
        value={address}
        error={error && errorTextOf(language, error)}
        isRequired
        autocomplete="email"
        doubt={doubt}
        order="state-last"
      />
      <SubmitButton>{text.send}</SubmitButton>
      <p class="note">{text.data}</p>
    </MainForm>
  );
};

type StayTunedProps = Readonly<{ context: PageContext; isShort: boolean; address: string }>;

/** The list on the page of the call: the form, or a link to it while applications are open. */
export const StayTuned = ({ context, isShort, address }: StayTunedProps) => {
  const text = newsWords(context.language);
  if (isShort)
    return (
      <p class="note no-print">
        {text.promiseWhileOpen} <a href={pathTo('show-news-form', context)}>{text.openForm}</a>
      </p>
    );
  return (
    <section class="no-print" aria-labelledby="news">
      <h2 id="news">{text.title}</h2>
      <p>{text.promise}</p>
      <NewsForm context={context} address={address} on={onPageOfCall} />
    </section>
  );
};

/** The form on a page of its own, with what was typed and what was wrong. */
export const newsFormPage = (context: PageContext, page: NewsFormPage): string => {
  const { language } = context;
  const { error, doubt } = page;
  const text = newsWords(language);
  const wrong = page.pageError ?? (error && errorTextOf(language, error));
  return formLayout({
    context,
    title: text.title,
    ownSummary: wrong && (
      <NewsSummary context={context} field={error && 'email'}>
        {wrong}
      </NewsSummary>
    ),
    question: <LikelyQuestion context={context} name="email" doubt={doubt} />,
    form: pathTo('ask-for-news', context),
    children: (
      <>
        <p class="lead">{text.promise}</p>
        <NewsForm context={context} {...page} />
      </>
    ),
  });
};
