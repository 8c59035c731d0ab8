import type { Child } from 'hono/jsx';
import type { TypedForm } from '#shared/domain/form-fields.ts';
import { mailto } from '../url.ts';
import { Kept } from './kept.tsx';
import { type Frame, layout } from './layout.tsx';

type Note = Readonly<{
  title: string;
  paragraphs: readonly Child[];
  link?: { to: string; text: string };
  /** What was typed into the form that this answers, to copy. */
  typed?: TypedForm;
}>;

export const Contacts = ({ frame }: { frame: Frame }) => (
  <ul>
    {frame.edition.contacts.map(({ name, address }) => (
      <li>
        {name}, <a href={mailto(address)}>{address}</a>
      </li>
    ))}
  </ul>
);

/** A page that says one thing: not found, not yet open, broken. */
export const notePage = (frame: Frame, { title, paragraphs, link, typed }: Note): string =>
  layout({
    frame,
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
        {typed ? <Kept frame={frame} typed={typed} /> : null}
        <Contacts frame={frame} />
      </>
    ),
  });
