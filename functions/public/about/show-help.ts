import { helpWords } from '#shared/text/words.ts';
import { helpPage } from './pages/help-page.tsx';
import { showsAbout } from './shows-about.ts';

/** Who helps, and what people ask first. */
export const showHelp = showsAbout({
  leadIn: (language) => helpWords(language).lead,
  html: helpPage,
});
