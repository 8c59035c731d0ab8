import type { Application } from '../application/application.ts';
import { longestAnswer, openReturn, withLastReturn } from '../application/return.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import { cleanParagraphs, isBlank } from '../form/text.ts';
import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { ApplicationAct } from './act.ts';
import { changeOf } from './change.ts';

type Answering = Readonly<{
  call: CallInForce;
  application: Application;
  at: Instant;
  /** As it was typed. */
  answer: string;
}>;

export type NotAnswered = 'nothing-asked' | 'no-answer' | 'too-long';

/**
 * Plans the answer of an applicant whom staff asked for more, which can be given once. One after the
 * date is taken, too: staff have not closed the question.
 */
export const planAnswerReturn = ({
  call,
  application,
  at,
  answer,
}: Answering): Result<ApplicationAct, NotAnswered> => {
  if (!openReturn(application)) return err('nothing-asked');
  const text = cleanParagraphs(answer);
  if (isBlank(text)) return err('no-answer');
  if ([...text].length > longestAnswer) return err('too-long');
  const returns = withLastReturn(application, { answer: { at, text } });
  return ok({
    changes: [changeOf(call, 'answer-return', application, { at, changed: { returns } })],
    moves: [],
  });
};
