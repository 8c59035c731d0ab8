import type { Child } from 'hono/jsx';
import type { Edition } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { type Language, pageWords } from '#shared/text/words.ts';
import { stylesheetName } from '../assets/asset-names.ts';
import { pathTo } from '../routes/paths.ts';
import { DoneNotice } from './done-notice.tsx';
import { Foot } from './frame/foot.tsx';
import { Preview } from './frame/preview.tsx';
import { DefaultButton, OtherLanguages, type Posted } from './languages.tsx';

/** What every page of an area is made with. */
export type PageContext = Readonly<{
  edition: Edition;
  language: Language;
  /** The clock of a rehearsal, shown so that nobody takes it for the call; else undefined. */
  rehearsalClock: string | undefined;
  /**
   * The path of the page without its language, if it can be requested again: not for an answer to a
   * form or a 404.
   */
  path?: string | undefined;
  /** The address of the site, without a slash at the end; what chats show of a page needs it. */
  siteUrl?: string | undefined;
  /** What the page says of itself to search engines and chats; undefined unless it is for everybody. */
  preview?: string | undefined;
  /** What the page answers, where it is the answer to a form. */
  posted?: Posted | undefined;
  /** Writes what was typed into that form, to copy: for a page shown instead of the form. */
  typedToCopy?: (() => Child) | undefined;
}>;

type LayoutProps = Readonly<{
  context: PageContext;
  title: string;
  hasErrors?: boolean;
  /** Says that what was asked for is done: on top of the page, and first in its title. */
  done?: string | undefined;
  /** Where the page's main form is posted to; undefined where it has none. */
  form?: string | undefined;
  /** Of a page of the staff: its own styles, on a wider page, and the bar of its links. */
  frame?: Readonly<{ stylesheet: string; bar?: Child }>;
  children: Child;
}>;

const Layout = (props: LayoutProps) => {
  const { context, title, hasErrors = false, done, form, frame, children } = props;
  const text = pageWords(context.language);
  const { edition, language, rehearsalClock, posted, path } = context;
  const full = `${title} – ${editionText(edition, 'title', language).text}`;
  return (
    <html lang={language} dir={text.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>
          {hasErrors ? `${text.errorPrefix} ` : ''}
          {done === undefined ? '' : `${done} – `}
          {full}
        </title>
        <link rel="stylesheet" href={pathTo('show-asset', { file: stylesheetName })} />
        {frame && <link rel="stylesheet" href={pathTo('show-asset', { file: frame.stylesheet })} />}
        <meta name="theme-color" content="#0b3c5d" media="(prefers-color-scheme:light)" />
        <meta name="theme-color" content="#0a2e47" media="(prefers-color-scheme:dark)" />
        <Preview {...context} title={full} />
      </head>
      <body class={frame && 'wide'}>
        {form === undefined ? null : <DefaultButton />}
        <a class="skip" href="#main">
          {text.skip}
        </a>
        <header class="top">
          <div class="wrap">
            <a href={pathTo('show-call', context)}>{text.organisation}</a>
            <span>{text.callForApplications}</span>
            <OtherLanguages language={language} form={form} posted={posted} path={path} />
          </div>
        </header>
        {rehearsalClock === undefined ? null : (
          <section class="rehearsal" aria-label={text.rehearsalLabel}>
            <p class="wrap">{text.rehearsal(rehearsalClock)}</p>
          </section>
        )}
        {frame?.bar}
        <main id="main" class="wrap">
          <DoneNotice text={done} isFocused />
          {children}
        </main>
        <Foot language={language} />
      </body>
    </html>
  );
};

export const layout = (props: LayoutProps): string =>
  `<!doctype html>${(<Layout {...props} />).toString()}`;
