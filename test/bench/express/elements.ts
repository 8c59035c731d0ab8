import { unescaped } from '../../support/text/html.ts';

/** A value that begins the HTML of each form anew, and differs. */
const ticket = /(?<=name="ticket" value=")[^"]*/;

const tagOf = (tag: string): string => {
  const [, name = '', attributes = ''] = /^<(\/?\w+)([\s\S]*?)\/?>$/.exec(tag) ?? [];
  const all = [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
  return [name, ...all.map(([, key, value = '']) => `${key}=${unescaped(value)}`).sort()].join(' ');
};

/**
 * What a page says in HTML: its elements with what they carry, and its text, in their order. How an
 * engine writes them differs and does not count, nor does the ticket of a form.
 */
export const elementsOf = (html: string): readonly string[] =>
  [...html.replace(ticket, '').matchAll(/<!?\/?\w[^>]*>|[^<]+/g)]
    .map(([part]) => (part.startsWith('<') ? tagOf(part) : unescaped(part).trim()))
    .filter((part) => part !== '');
