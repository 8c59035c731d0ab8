import type { WebRequest } from '../../request.ts';
import type { PageContext } from '../layout.tsx';

/** The context of a page that is for everybody, with what chats and search engines say of it. */
export const previewed = (
  context: PageContext,
  { host }: Pick<WebRequest, 'host'>,
  preview: string,
): PageContext => ({ ...context, siteUrl: 'https://'.concat(host), preview });
