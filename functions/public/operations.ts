import { showAccessibility } from './about/show-accessibility.ts';
import { showHelp } from './about/show-help.ts';
import { showPrivacy } from './about/show-privacy.ts';
import { downloadDeadline } from './call/download-deadline.ts';
import { downloadOpening } from './call/download-opening.ts';
import { showNotFound } from './call/show-not-found.ts';
import { showRobots } from './call/show-robots.ts';
import { showSecurityContact } from './call/show-security-contact.ts';
import type { PublicDeps } from './deps.ts';
import { askForNews } from './news/ask-for-news.ts';
import { confirmNews } from './news/confirm-news.ts';
import { leaveNews } from './news/leave-news.ts';
import { showNewsConfirmation } from './news/show-news-confirmation.ts';
import { showNewsForm } from './news/show-news-form.ts';
import { showNewsLeaving } from './news/show-news-leaving.ts';
import { showNewsSent } from './news/show-news-sent.ts';
import { stayOnNews } from './news/stay-on-news.ts';

export { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
export { showNewsUnsaved } from './news/show-news-unsaved.ts';

/** All but the page of the call and the assets: loaded when the first of them is asked for. */
export const laterOperations = (deps: PublicDeps) => ({
  'download-deadline': downloadDeadline(deps),
  'download-opening': downloadOpening(deps),
  'show-robots': showRobots(),
  'show-security-contact': showSecurityContact(deps),
  'show-not-found': showNotFound(deps),
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
