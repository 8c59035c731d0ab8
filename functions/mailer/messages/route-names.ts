import { pathsByMethod } from '#shared/web/routes/route-names.ts';

/** The pages that mails lead to. */
export const mailedRoutes = [
  'show-call',
  'download-deadline',
  'show-start',
  'show-receipt',
  'show-return',
  'show-late-code',
  'show-endorsement',
  'show-news-confirmation',
  'show-news-leaving',
  'show-case',
  'list-cases',
  'show-people',
] as const;

/** Their paths. Worked out in the bundle: the mailer does not carry those of the other routes. */
export const mailedPaths: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  mailedRoutes.map((name) => [name, pathsByMethod.GET[name]]),
);
