import { codeOf } from '#shared/domain/access/one-time-code.ts';
import type { MailContent } from '#shared/domain/mail/outbox.ts';
import { confirmForMs } from '#shared/domain/news/news.ts';
import { codeText, linkText, type NewsLink } from '#shared/domain/news/news-link.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { NewsLinks } from '#shared/store/news/news-links.ts';
import type { MadeOnSending } from '../messages/context.ts';

type Deps = Readonly<{
  links: () => Promise<Pick<NewsLinks, 'add'>>;
  random: (bytes: number) => Uint8Array;
  now: () => number;
}>;

/** Makes what a mail says besides the facts of its row; undefined when nobody wants it any more. */
export type WriteLinks = (mail: MailContent) => Promise<MadeOnSending | undefined>;

/**
 * Makes the token of a mail about news, anew for each try: it is in clear in the mail alone, and
 * neither row nor backup holds more than its digest. Who has left since is not written to.
 */
export const writeLinks =
  ({ links, random, now }: Deps): WriteLinks =>
  async (mail) => {
    const { owner, to, language } = mail;
    if (owner.about !== 'subscriber' || !('digest' in mail.facts)) return {};
    const subscriber = mail.facts.digest;
    const token = Buffer.from(random(32)).toString('base64url');
    const writeLink = async (link: NewsLink) => {
      const written = await (await links()).add(digest(linkText(link.purpose, token)), link);
      if (!written.ok && written.error === 'busy') throw new Error('the link met another write');
      return written.ok;
    };
    if (mail.kind !== 'news-confirm' || mail.facts.isOn)
      return (await writeLink({ purpose: 'leave', subscriber })) ? { token } : undefined;
    const code = codeOf(random(4));
    const expiresAt = now() + confirmForMs;
    await writeLink({
      purpose: 'confirm',
      subscriber,
      id: owner.id,
      address: to,
      language,
      code: digest(codeText(token, code)),
      expiresAt,
    });
    return { token, code, expiresAt };
  };
