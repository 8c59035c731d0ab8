import { throughGateway } from '../run/through-gateway.ts';
import { unescaped } from '../text/html.ts';

type Form = Readonly<{ action: string; fields: URLSearchParams }>;

/** The forms of a page as they would be posted by whoever presses their buttons. */
const formsOf = (html: string): readonly Form[] =>
  [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, action = '', inner = '']) => {
      const inputs = [...inner.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
      const part = (tag: string, name: string): string =>
        unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
      const pairs = inputs.map((tag): [string, string] => [part(tag, 'name'), part(tag, 'value')]);
      return { action: unescaped(action), fields: new URLSearchParams(pairs) };
    },
  );

const posted = async (url: string, body: URLSearchParams): Promise<string> => {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await throughGateway(new URL(url), { method: 'POST', headers, body });
  if (answer.status >= 500) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
};

/**
 * What programs do that check mails: asks for a link five times by HEAD and GET, presses every button
 * of its page five times with the fields as they stand, and does the same on the pages that follow.
 * The pages have no scripts to run. Answers the pages that it saw.
 */
export const scan = async (link: string, depth = 3): Promise<readonly string[]> => {
  const { origin } = new URL(link);
  const seen: string[] = [];
  const press = async (html: string, left: number): Promise<void> => {
    if (left === 0) return;
    for (const { action, fields } of formsOf(html))
      for (let time = 0; time < 5; time += 1) {
        const page = await posted(origin + action, fields);
        seen.push(page);
        if (page !== html) await press(page, left - 1);
      }
  };
  for (let time = 0; time < 5; time += 1) {
    await throughGateway(new URL(link), { method: 'HEAD' });
    const page = await (await throughGateway(new URL(link))).text();
    seen.push(page);
    await press(page, depth);
  }
  return seen;
};
