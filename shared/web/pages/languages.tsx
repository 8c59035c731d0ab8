import type { Child } from 'hono/jsx';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { url } from '#shared/text/url.ts';
import { type Language, languages, pageWords } from '#shared/text/words.ts';

/** The id of a page’s main form; a page has at most one. */
export const mainForm = 'main-form';

type MainFormProps = Readonly<{
  action: string;
  /** Said if the browser puts back what was typed; undefined where it keeps nothing. */
  keepTyped?: string | undefined;
  /** The application that what is typed belongs to, so that it is put back into no other. */
  keptFor?: string | undefined;
  /** Where the form belongs to no application yet: what was typed before is offered, not put back. */
  offers?: Readonly<{ offer: string; bringBack: string; remove: string; removed: string }>;
  children: Child;
}>;

/** The main form. Only the server checks it, in words. */
export const MainForm = ({ action, keepTyped, keptFor, offers, children }: MainFormProps) => (
  <form
    method="post"
    action={action}
    accept-charset="utf-8"
    novalidate
    id={mainForm}
    data-keep-typed={keepTyped}
    data-kept-for={keptFor}
    data-offer={offers?.offer}
    data-bring={offers?.bringBack}
    data-remove={offers?.remove}
    data-removed={offers?.removed}
  >
    {children}
  </form>
);

/** What a language button posts beside the form: only show the page, do nothing else. */
export const switchField = 'switch';

/** Whether a post only asks for its page in another language, with what was typed. */
export const onlySwitches = (values: FormValues): boolean => values.has(switchField);

/** What was posted to a page's address. */
export type Posted = Readonly<{ path: string; values: FormValues }>;

/** How a page is reached in another language. */
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
export const pathIn = (language: Language, path: string): string =>
  url(path.replace(/(?<=^\/)[^/?]*/, language));

type OneProps = Readonly<{ other: Language; children: string }>;

/** Posts the main form from anywhere on the page, so that nothing typed is lost. */
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

/** Posts again what the page answers, if it has no form that holds it. */
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
 * An invisible first button of the main form: Enter in a field presses the first button there is,
 * which must not be a language or Back button.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission
 */
export const DefaultButton = () => (
  <div class="first" aria-hidden="true">
    <button form={mainForm} type="submit" tabindex={-1} />
  </div>
);
