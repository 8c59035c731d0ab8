/** What pages and mails are made of: the tags and attributes that stand in those with plain text. */
export type Vocabulary = Readonly<{ tags: ReadonlySet<string>; attributes: ReadonlySet<string> }>;

const token =
  /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>|([^<>]+)/gy;
const attribute = /\s+([a-z-]+)(?:="([^"]*)")?/g;

/** How an address that a link or form leads to begins; a script would begin otherwise. */
const ours = /^(?:\/(?!\/)|#|mailto:|https:\/\/call\.example\/)/;

const bareAmpersand = /&(?!(?:lt|gt|quot|amp|#39);)/;

type Tag = Readonly<{ name: string; attributes: readonly (readonly [string, string])[] }>;

/** The tags of a page, and where it stops to be one that our templates can have written. */
const read = (html: string): { tags: readonly Tag[]; brokenAt: number | undefined } => {
  const tags: Tag[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const [whole, , name, attributes = '', text] = token.exec(html) ?? [];
    if (whole === undefined || bareAmpersand.test(text ?? attributes))
      return { tags, brokenAt: at };
    if (name)
      tags.push({
        name,
        attributes: [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      });
  }
  return { tags, brokenAt: undefined };
};

export const vocabularyOf = (pages: Iterable<string>): Vocabulary => {
  const all = [...pages].flatMap((html) => read(html).tags);
  return {
    tags: new Set(all.map(({ name }) => name)),
    attributes: new Set(all.flatMap(({ attributes }) => attributes.map(([key]) => key))),
  };
};

/** What of a page somebody's text has made: a tag, an attribute, a link that is none of ours. */
export const madeByText = (html: string, { tags, attributes }: Vocabulary): readonly string[] => {
  const found = read(html);
  const broken = found.brokenAt;
  return [
    ...(broken === undefined ? [] : [`no page from: ${html.slice(broken, broken + 80)}`]),
    ...found.tags.flatMap((tag) => [
      ...(tags.has(tag.name) ? [] : [`<${tag.name}>`]),
      ...tag.attributes.flatMap(([key, value]) => {
        if (!attributes.has(key)) return [`${tag.name} ${key}`];
        const leads = ['href', 'action', 'src', 'formaction'].includes(key);
        return leads && !ours.test(value) ? [`${tag.name} ${key}=${value}`] : [];
      }),
    ]),
  ];
};
