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

/**
 * Makes the parts of a mail that its row does not hold; undefined if its reader has left the list.
 */
export type WriteLinks = (mail: MailContent) => Promise<MadeOnSending | undefined>;

/**
 * Makes the token of a mail about news, a new one for each try. Only the mail has it in clear; the
 * row and its backups hold the digest. Whoever has left the list gets no mail.
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
