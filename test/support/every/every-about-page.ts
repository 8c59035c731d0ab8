import type { Edition } from '#shared/domain/call/edition.ts';
import { accessibilityPage } from '../../../functions/public/about/pages/accessibility-page.tsx';
import { helpPage } from '../../../functions/public/about/pages/help-page.tsx';
import { privacyPage } from '../../../functions/public/about/pages/privacy-page.tsx';
import { type ShownPage, shownContext, shownEdition, shownFullEdition } from '../builders/shown.ts';

/** One edition says all that it can of itself, the other nothing that it need not. */
const editions: readonly (readonly [string, Edition])[] = [
  ['that says all', shownFullEdition],
  ['that says little', shownEdition],
];

const pages = [
  ['help', helpPage],
  ['privacy', privacyPage],
  ['accessibility', accessibilityPage],
] as const;

/** The pages at the foot of every page. */
export const aboutPages: readonly ShownPage[] = editions.flatMap(([which, edition]) =>
  pages.map(([name, page]) => ({
    name: `the page of ${name} of an edition ${which}`,
    html: (language: string) => page({ ...shownContext(language, `/${name}`), edition }),
  })),
);
