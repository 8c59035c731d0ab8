const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

export const unescaped = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

/** What a person reads of a page: its text without tags, runs of white space as one space. */
export const textOf = (html: string): string =>
  unescaped(
    html
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  );

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => unescaped(found));

export const idsOf = (html: string): readonly string[] => all(html, /\sid="([^"]*)"/g);
export const linksOf = (html: string): readonly string[] => all(html, /<a\s[^>]*?href="([^"]*)"/g);

/** The attributes of the first element whose opening tag has `part`, or of none. */
export const elementWith = (html: string, part: string): string =>
  [...html.matchAll(/<\w+[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(part)) ?? '';

/** The value of a field of a form, as a browser would show it. */
export const valueIn = (html: string, name: string): string | undefined => {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([^<]*)</textarea>`).exec(html);
  if (area) return unescaped(area[1] ?? '');
  const select = new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html);
  if (select) {
    const chosen = /<option value="([^"]*)" selected=""/.exec(select[1] ?? '');
    return chosen ? unescaped(chosen[1] ?? '') : '';
  }
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const named = inputs.filter((tag) => tag.includes(` name="${name}"`));
  const picked = named.find(
    (tag) => !/type="(?:radio|checkbox)"/.test(tag) || /\schecked=""/.test(tag),
  );
  if (picked === undefined) return named.length > 0 ? '' : undefined;
  return unescaped(/\svalue="([^"]*)"/.exec(picked)?.[1] ?? '');
};
