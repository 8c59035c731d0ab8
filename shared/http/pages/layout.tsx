import type { Child } from 'hono/jsx';
import type { Edition } from '#shared/domain/edition.ts';
import { catalogue, type Language } from '#shared/text/catalogue.ts';
import { stylesheetName } from '../stylesheet.ts';

/** What every page of an area is made with. */
export type Frame = Readonly<{
  edition: Edition;
  language: Language;
  /** What a rehearsal's clock says, so that nobody takes it for the call; undefined outside one. */
  rehearsalClock: string | undefined;
}>;

type LayoutProps = Readonly<{ frame: Frame; title: string; hasFaults?: boolean; children: Child }>;

const Layout = ({ frame, title, hasFaults = false, children }: LayoutProps) => {
  const text = catalogue(frame.language);
  const { edition, language, rehearsalClock } = frame;
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>
          {hasFaults ? `${text.form.errorPrefix} ` : ''}
          {title} – {edition.title}
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
