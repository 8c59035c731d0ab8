import { accessibilityWords } from '#shared/text/words.ts';
import { accessibilityPage } from './pages/accessibility-page.tsx';
import { showsAbout } from './shows-about.ts';

/** What holds for people with disabilities, and what does not yet. */
export const showAccessibility = showsAbout({
  leadIn: (language) => accessibilityWords(language).lead,
  html: accessibilityPage,
});
