import type { Child } from 'hono/jsx';
import type { Edition } from '#shared/domain/edition.ts';
import { editionText } from '#shared/domain/edition-text.ts';
import { type Language, languages, pageWords } from '#shared/text/catalogue.ts';
import { stylesheetName } from '../asset-names.ts';
import { url } from '../url.ts';

/** What every page of an area is made with. */
export type Frame = Readonly<{
  edition: Edition;
  language: Language;
  /** What a rehearsal's clock says, so that nobody takes it for the call; undefined outside one. */
  rehearsalClock: string | undefined;
  /** Where the page stands, if one gets it there again in any language: not after a form, not a 404. */
  path?: string | undefined;
}>;

type LayoutProps = Readonly<{ frame: Frame; title: string; hasFaults?: boolean; children: Child }>;

/** The path of the same page in another language. */
const pathIn = (language: Language, path: string): string =>
  url(path.replace(/^\/[^/]*/, `/${language}`));

/** The same page in each other language, in that language's own name. */
const OtherLanguages = ({ frame: { language, path } }: { frame: Frame }) => (
  <>
    {path === undefined
      ? null
      : languages
          .filter((other) => other !== language)
          .map((other) => (
            <a href={pathIn(other, path)} lang={other} hreflang={other}>
              {pageWords(other).name}
            </a>
          ))}
  </>
);

const Layout = ({ frame, title, hasFaults = false, children }: LayoutProps) => {
  const text = pageWords(frame.language);
  const { edition, language, rehearsalClock } = frame;
  return (
    <html lang={language} dir={text.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>
          {hasFaults ? `${text.errorPrefix} ` : ''}
          {title} – {editionText(edition, 'title', language).said}
        </title>
        <link rel="stylesheet" href={`/assets/${stylesheetName}`} />
        <meta name="theme-color" content="#0b3c5d" />
      </head>
      <body>
        <a class="skip" href="#main">
          {text.skip}
        </a>
        <header class="top">
          <div class="wrap">
            <a href={`/${language}`}>{text.organisation}</a>
            <span>{text.callForApplications}</span>
            <OtherLanguages frame={frame} />
          </div>
        </header>
        {rehearsalClock === undefined ? null : (
          <section class="rehearsal" aria-label={text.rehearsalLabel}>
            <p class="wrap">{text.rehearsal(rehearsalClock)}</p>
          </section>
        )}
        <main id="main" class="wrap">
          {children}
        </main>
        <footer>
          <div class="wrap">{text.footer}</div>
        </footer>
      </body>
    </html>
  );
};

/** A whole page as HTML. */
export const layout = (props: LayoutProps): string =>
  `<!doctype html>${(<Layout {...props} />).toString()}`;
