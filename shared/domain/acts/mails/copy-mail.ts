import type { Application } from '../../application/application.ts';
import type { Mail } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';

/** The mail with a copy of the answers of an application, asked for at `at` by whoever has its address. */
export const copyMail = (
  { reference, language, answers }: Pick<Application, 'reference' | 'language' | 'answers'>,
  at: Instant,
): Mail => ({
  owner: { about: 'application', reference },
  name: `copy-${at}`,
  kind: 'answers-copy',
  to: answers.email,
  language,
  facts: { reference },
  dueAt: at,
});
