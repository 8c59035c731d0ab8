import { simpleParser } from 'mailparser';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { urlsIn } from '../mails/mail-parts.ts';
import { eventually } from '../run/applicant.ts';
import { textOf } from '../text/html.ts';

type Wanted = Readonly<{
  to: string;
  /** How the name of the mail begins. */
  name: string;
  /** What is in the path of the link for which it was written. */
  page: string;
}>;

/** What the newest such mail says in both its parts, and the path of its link, once it has come. */
export const readMail = async (
  run: Pick<LocalRun, 'mails' | 'siteUrl'>,
  { to, name, page }: Wanted,
) => {
  const mail = await eventually(`${name} to ${to}`, () =>
    run
      .mails()
      .findLast(
        ({ destinations, tags }) => destinations.includes(to) && tags['mail']?.startsWith(name),
      ),
  );
  const { text = '', html } = await simpleParser(mail.raw);
  const link = urlsIn(text).find((url) => url.includes(page)) ?? run.siteUrl;
  return {
    text: text.replace(/\s+/g, ' '),
    html: textOf(html || ''),
    path: new URL(link).pathname,
  };
};
