import { wordsOf } from '#shared/domain/application/duplicate-keys.ts';
import { lineSpan, wordsSpan } from '#shared/domain/application/robot-signs.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { withoutCase } from '#shared/domain/form/folded-address.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Counted, Limit } from '#shared/store/engine/rate-limits.ts';
import { lineName } from '#shared/web/network.ts';
import type { WebRequest } from '#shared/web/request.ts';

/** The line that a request came from, by the name under which what it causes is counted. */
export const lineOf = (
  secret: string,
  { sourceIp, receivedAt }: Pick<WebRequest, 'sourceIp' | 'receivedAt'>,
): string | undefined => lineName(secret, sourceIp, receivedAt);

/** The count of what is begun from the request's line; undefined where its address is not known. */
export const lineCount = (
  secret: string,
  request: Pick<WebRequest, 'sourceIp' | 'receivedAt'>,
): Counted | undefined => {
  const name = lineOf(secret, request);
  return name === undefined
    ? undefined
    : { what: `line ${name}`, ms: lineSpan, now: request.receivedAt };
};

/**
 * The count of those that say in their long answers what this one says. Whoever applies anew with
 * words of their own repeats nobody's: so it is kept, without the address, whose they were first.
 */
export const wordsCount = (
  answers: Answers,
  now: number,
): Counted & Required<Pick<Limit, 'by'>> => {
  const words = digest(wordsOf(answers));
  const by = digest(`${words} ${withoutCase(answers.email)}`);
  return { what: `words ${words}`, ms: wordsSpan, now, by };
};

/** Counts what says the same; one that was the first to say it is not planned on when it is not. */
export const wordsLimit = (
  words: ReturnType<typeof wordsCount>,
  { withWords }: { withWords: number },
): Limit => ({
  ...words,
  most: withWords > 0 ? Number.MAX_SAFE_INTEGER : 1,
});
