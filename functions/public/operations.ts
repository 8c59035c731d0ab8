import { showAccessibility } from './about/show-accessibility.ts';
import { showHelp } from './about/show-help.ts';
import { showPrivacy } from './about/show-privacy.ts';
import type { PublicDeps } from './deps.ts';
import { askForNews } from './news/ask-for-news.ts';
import { confirmNews } from './news/confirm-news.ts';
import { leaveNews } from './news/leave-news.ts';
import { showNewsConfirmation } from './news/show-news-confirmation.ts';
import { showNewsForm } from './news/show-news-form.ts';
import { showNewsLeaving } from './news/show-news-leaving.ts';
import { showNewsSent } from './news/show-news-sent.ts';
import { stayOnNews } from './news/stay-on-news.ts';

export { showNewsUnsaved } from './news/show-news-unsaved.ts';

/** The list, and the pages at the foot of every page: loaded when the first of them is asked for. */
export const laterOperations = (deps: PublicDeps) => ({
  'show-news-form': showNewsForm(deps),
  'ask-for-news': askForNews(deps),
  'show-news-sent': showNewsSent(deps),
  'show-news-confirmation': showNewsConfirmation(deps),
  'confirm-news': confirmNews(deps),
  'show-news-leaving': showNewsLeaving(deps),
  'leave-news': leaveNews(deps),
  'stay-on-news': stayOnNews(deps),
  'show-help': showHelp(deps),
  'show-privacy': showPrivacy(deps),
  'show-accessibility': showAccessibility(deps),
});
