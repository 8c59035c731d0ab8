import type { Child } from 'hono/jsx';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { url } from '#shared/text/url.ts';
import { type Language, languages, pageWords } from '#shared/text/words.ts';

/** The form of a page in which people type; a page has one at most. */
export const mainForm = 'main-form';

/** That form. Faults are said by the server alone, in words. */
export const MainForm = ({ action, children }: { action: string; children: Child }) => (
  <form method="post" action={action} accept-charset="utf-8" novalidate id={mainForm}>
    {children}
  </form>
);

/** What the button of a language posts beside the form: the page is wanted, and nothing done. */
export const switchField = 'switch';

/** Whether a post only asks for its page in another language, with what was typed. */
export const onlySwitches = (values: FormValues): boolean => values.has(switchField);

/** What was posted to a page's address. */
export type Posted = Readonly<{ path: string; values: FormValues }>;

/** How a page is had in another language. */
type Ways = Readonly<{
  language: Language;
  /** Where the page's main form is posted to. */
  form?: string | undefined;
  /** What the page answers. */
  posted?: Posted | undefined;
  /** Where the page is got. */
  path?: string | undefined;
}>;

/** The same path in another language. */
const pathIn = (language: Language, path: string): string =>
  url(path.replace(/(?<=^\/)[^/]*/, language));

type OneProps = Readonly<{ other: Language; children: string }>;

/** Posts what stands in the main form, wherever on the page: nothing typed is lost. */
const FormSwitch = ({ other, children, form }: OneProps & { form: string }) => (
  <button
    type="submit"
    form={mainForm}
    formaction={pathIn(other, form)}
    formnovalidate
    name={switchField}
    value={other}
    lang={other}
  >
    {children}
  </button>
);

/** Posts once more what the page answers, where it has no form that holds it. */
const PostedSwitch = ({ other, children, posted }: OneProps & { posted: Posted }) => (
  <form method="post" action={pathIn(other, posted.path)} accept-charset="utf-8">
    {[...posted.values].map(([name, value]) =>
      name === switchField ? null : <input type="hidden" name={name} value={value} />,
    )}
    <button type="submit" name={switchField} value={other} lang={other}>
      {children}
    </button>
  </form>
);

const OneLanguage = ({ other, form, posted, path }: Ways & { other: Language }) => {
  const { name } = pageWords(other);
  if (form !== undefined)
    return (
      <FormSwitch other={other} form={form}>
        {name}
      </FormSwitch>
    );
  if (posted !== undefined)
    return (
      <PostedSwitch other={other} posted={posted}>
        {name}
      </PostedSwitch>
    );
  return path === undefined ? null : (
    <a href={pathIn(other, path)} lang={other} hreflang={other}>
      {name}
    </a>
  );
};

/** The same page in each other language, in that language's own name. */
export const OtherLanguages = (ways: Ways) => (
  <>
    {languages
      .filter((other) => other !== ways.language)
      .map((other) => (
        <OneLanguage {...ways} other={other} />
      ))}
  </>
);

/**
 * The first button of the main form, unseen: Enter in a field presses the first that there is, and
 * that must not be the one of a language or of going back.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission
 */
export const DefaultButton = () => (
  <div class="first" aria-hidden="true">
    <button form={mainForm} type="submit" tabindex={-1} />
  </div>
);
