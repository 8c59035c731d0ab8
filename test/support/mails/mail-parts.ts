import { textOf } from '../text/html.ts';

type Parts = Readonly<{ text: string; html: string }>;

/** What the text of a mail says, line by line. */
export const saidIn = (text: string): readonly string[] =>
  text
    .split('\n')
    // Underlines, bullets and the colons behind names are the text's own.
    .filter((line) => line !== '' && !/^-+$/.test(line))
    .flatMap((line) => line.replace(/^- /, '').split(/^([^:]+): /))
    .map((part) => part.replace(/:$/, '').trim())
    .filter((part) => part !== '');

/** What the text of a mail says and its HTML does not. */
export const onlyInText = ({ text, html }: Parts): readonly string[] => {
  const shown = textOf(html).replace(/\s+/g, ' ');
  return saidIn(text).filter((part) => !shown.includes(part));
};

/** What the HTML of a mail says, beside its banner and its subject, and its text does not. */
export const onlyInHtml = ({ text, html }: Parts): readonly string[] => {
  const body = html.slice(html.indexOf('<body')).replace(/<h1[^>]*>[^<]*<\/h1>/, '');
  const plain = text.replace(/\s+/g, ' ');
  const pieces = [...body.matchAll(/>([^<]+)</g)].map(([, piece = '']) => textOf(piece).trim());
  return pieces
    .map((piece) => piece.replace(/:$/, ''))
    .filter((piece) => !plain.includes(piece) && piece !== 'WeGO');
};

export const urlsIn = (text: string): readonly string[] => text.match(/https?:\/\/\S+/g) ?? [];
