import type { Child } from 'hono/jsx';
import { mailto } from '#shared/text/url.ts';
import { layout, type PageContext } from './layout.tsx';

type Note = Readonly<{
  title: string;
  paragraphs: readonly Child[];
  link?: { to: string; text: string };
  /** What follows it. */
  more?: Child;
}>;

export const Contacts = ({ context }: { context: PageContext }) => (
  <ul>
    {context.edition.contacts.map(({ name, address }) => (
      <li>
        {name}, <a href={mailto(address)}>{address}</a>
      </li>
    ))}
  </ul>
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
        {context.typedToCopy}
        <Contacts context={context} />
      </>
    ),
  });
