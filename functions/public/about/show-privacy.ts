import { privacyWords } from '#shared/text/words.ts';
import { privacyPage } from './pages/privacy-page.tsx';
import { showsAbout } from './shows-about.ts';

/** What happens to persons’ data. */
export const showPrivacy = showsAbout({
  leadIn: (language) => privacyWords(language).lead,
  html: privacyPage,
});
