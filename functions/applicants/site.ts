import { cookieSession } from '#shared/applicant/session.ts';
import { onFirstUse } from '#shared/runtime/on-first-use.ts';
import { onceLoaded } from '#shared/runtime/once.ts';
import { areaHandler } from '#shared/web/area-handler.ts';
import { placeOf, prerendered } from '#shared/web/prerendered.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import type { SiteDeps } from './deps.ts';
import { formAnswer } from './one-page/form-answer.ts';
import type { laterOperations } from './operations.ts';

type LaterName = keyof ReturnType<typeof laterOperations>;

export const applicantsSite = (deps: SiteDeps) => {
  const { clock, contextIn, newTicket } = deps;
  const withTicket = (html: string, { receivedAt }: Pick<WebRequest, 'receivedAt'>): string =>
    html.replace(placeOf.ticket, newTicket(receivedAt));
  const later = () => import('./operations.ts');
  const firstPages = () => import('./first-pages.ts');
  const loaded = onceLoaded(async () => (await later()).laterOperations(deps));
  return areaHandler<'applicants', LaterName>({
    clock,
    operations: {
      'show-start': prerendered({
        route: 'show-start',
        deps,
        isForAll: (request) => cookieSession(request) === undefined,
        answer: (html, request) => page(200, withTicket(html, request)),
        operation: onFirstUse(async () => (await firstPages()).showStart(deps)),
      }),
      'show-application-form': prerendered({
        route: 'show-application-form',
        deps,
        isForAll: () => true,
        answer: (html, request) => formAnswer(withTicket(html, request)),
        operation: onFirstUse(async () => (await firstPages()).showApplicationForm(deps)),
      }),
      'submit-application': onFirstUse(async () =>
        (await import('./one-page/submit-application.ts')).submitApplication(deps),
      ),
    },
    later: loaded,
    unsaved: async (request) => (await later()).showUnsavedForm(deps)(request),
    notFound: async (language) => (await firstPages()).notFoundPage(contextIn(language)),
    broken: async (language, posted) => {
      const { brokenPage } = await firstPages();
      const context = contextIn(language);
      return brokenPage(posted ? (await later()).answeringIfPosted(context, posted) : context);
    },
  });
};
