import type { Child } from 'hono/jsx';
import { mailto, tel } from '#shared/text/url.ts';
import { pageWords } from '#shared/text/words.ts';
import { layout, type PageContext } from './layout.tsx';

type Note = Readonly<{
  title: string;
  paragraphs: readonly Child[];
  link?: { to: string; text: string };
  /** What follows it. */
  more?: Child;
}>;

type ContactLineProps = Readonly<{
  name: string;
  address: string;
  telephone?: string | undefined;
}>;

/** Whom to write to and, where there is a telephone, to call. */
export const ContactLine = ({ name, address, telephone }: ContactLineProps) => (
  <>
    {name}, <a href={mailto(address)}>{address}</a>
    {telephone === undefined ? null : (
      <>
        , <a href={tel(telephone)}>{telephone}</a>
      </>
    )}
  </>
);

export const Contacts = ({ context }: { context: PageContext }) => (
  <ul>
    {context.edition.contacts.map((contact) => (
      <li>
        <ContactLine {...contact} />
      </li>
    ))}
  </ul>
);

/** The same with its heading, at the end of a page. */
export const ContactSection = ({ context }: { context: PageContext }) => (
  <section>
    <h2>{pageWords(context.language).contacts}</h2>
    <Contacts context={context} />
  </section>
);

/** A page that says one thing: not found, not yet open, broken. */
export const notePage = (context: PageContext, { title, paragraphs, link, more }: Note): string =>
  layout({
    context,
    title,
    children: (
      <>
        <h1>{title}</h1>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {link ? (
          <p>
            <a href={link.to}>{link.text}</a>
          </p>
        ) : null}
        {more}
        {context.typedToCopy?.()}
        <ContactSection context={context} />
      </>
    ),
  });
