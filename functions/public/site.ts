import { once } from '#shared/runtime/once.ts';
import type { Language } from '#shared/text/words.ts';
import { areaHandler } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import type { about } from './about/about.ts';
import { downloadDeadline } from './call/download-deadline.ts';
import { downloadOpening } from './call/download-opening.ts';
import { showAsset } from './call/show-asset.ts';
import { showCall } from './call/show-call.ts';
import { showNotFound } from './call/show-not-found.ts';
import { showRobots } from './call/show-robots.ts';
import { showSecurityContact } from './call/show-security-contact.ts';
import type { PublicDeps } from './deps.ts';
import { confirmNews } from './news/confirm-news.ts';
import { leaveNews } from './news/leave-news.ts';
import { showNewsConfirmation } from './news/show-news-confirmation.ts';
import { showNewsForm } from './news/show-news-form.ts';
import { showNewsLeaving } from './news/show-news-leaving.ts';
import { showNewsSent } from './news/show-news-sent.ts';
import { showNewsUnsaved } from './news/show-news-unsaved.ts';
import { stayOnNews } from './news/stay-on-news.ts';

export const publicSite = (deps: PublicDeps) => {
  const notFound = (language: Language) => notFoundPage(deps.contextIn(language));
  // Loaded when first needed: the check of addresses is larger than all other pages here.
  const ask = once(async () => (await import('./news/ask-for-news.ts')).askForNews(deps));
  return areaHandler<'public', keyof ReturnType<typeof about>>({
    clock: deps.clock,
    operations: {
      'show-call': showCall(deps),
      'download-deadline': downloadDeadline(deps),
      'download-opening': downloadOpening(deps),
      'show-asset': showAsset({ notFound }),
      'show-robots': showRobots(),
      'show-security-contact': showSecurityContact(deps),
      'show-news-form': showNewsForm(deps),
      'ask-for-news': async (request) => (await ask())(request),
      'show-news-sent': showNewsSent(deps),
      'show-news-confirmation': showNewsConfirmation(deps),
      'confirm-news': confirmNews(deps),
      'show-news-leaving': showNewsLeaving(deps),
      'leave-news': leaveNews(deps),
      'stay-on-news': stayOnNews(deps),
      'show-not-found': showNotFound(deps),
    },
    later: async () => (await import('./about/about.ts')).about(deps),
    unsaved: showNewsUnsaved(deps),
    notFound,
    broken: (language) => brokenPage(deps.contextIn(language)),
  });
};
