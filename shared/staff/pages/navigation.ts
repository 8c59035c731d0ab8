import { staffFrameWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';

type NavigationLink = Readonly<{ route: RouteName; path: string; text: string }>;

/** The pages that stand in the bar of every page, in their order. Roles say who sees which. */
export const navigation = (context: PageContext): readonly NavigationLink[] => {
  const { links } = staffFrameWords(context.language);
  return [
    { route: 'show-home', path: pathTo('show-home', context), text: links.home },
    { route: 'list-cases', path: pathTo('list-cases', context), text: links.cases },
    { route: 'show-exports', path: pathTo('show-exports', context), text: links.exports },
    { route: 'show-mail-log', path: pathTo('show-mail-log', context), text: links.mails },
    { route: 'show-window', path: pathTo('show-window', context), text: links.window },
    { route: 'show-people', path: pathTo('show-people', context), text: links.people },
    { route: 'show-settings', path: pathTo('show-settings', context), text: links.settings },
  ];
};
