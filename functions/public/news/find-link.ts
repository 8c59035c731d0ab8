import { isToken, linkText, type NewsLink } from '#shared/domain/news/news-link.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { NewsLinks } from '#shared/store/news/news-links.ts';
import type { WebRequest } from '#shared/web/request.ts';

export type LinkDeps = Readonly<{ links: () => Promise<Pick<NewsLinks, 'find'>> }>;

type Asked = Pick<WebRequest, 'params' | 'receivedAt'>;
type Confirmation = NewsLink & { purpose: 'confirm' };

export const tokenOf = ({ params }: Pick<WebRequest, 'params'>): string => params['token'] ?? '';

/** What a link confirms at the time of the request; undefined if it is invalid or too old. */
export const findConfirmation = async (
  { links }: LinkDeps,
  request: Asked,
): Promise<Confirmation | undefined> => {
  const token = tokenOf(request);
  if (!isToken(token)) return undefined;
  const link = await (await links()).find(digest(linkText('confirm', token)));
  return link?.purpose === 'confirm' && request.receivedAt < link.expiresAt ? link : undefined;
};

/** The digest of the address that leaves by this link; undefined if it is invalid. */
export const findLeaver = async (
  { links }: LinkDeps,
  request: Asked,
): Promise<string | undefined> => {
  const token = tokenOf(request);
  if (!isToken(token)) return undefined;
  const link = await (await links()).find(digest(linkText('leave', token)));
  return link?.purpose === 'leave' ? link.subscriber : undefined;
};
