import { filledPath } from '#shared/web/routes/filled-path.ts';
import type { OwnParamsOf } from '#shared/web/routes/path-params.ts';
import type { MessageContext } from './context.ts';
import { mailedPaths, type mailedRoutes } from './route-names.ts';

type MailedRoute = (typeof mailedRoutes)[number];

/** No argument for a page that needs only its language. */
type Needed<Name extends MailedRoute> =
  Record<never, never> extends OwnParamsOf<Name> ? [] : [params: OwnParamsOf<Name>];

/** The address of a page in the language of the mail. */
export const pageUrl = <Name extends MailedRoute>(
  { siteUrl, language }: Pick<MessageContext<unknown>, 'siteUrl' | 'language'>,
  name: Name,
  ...[params]: Needed<Name>
): string => siteUrl + filledPath(mailedPaths[name], { ...params, language });
