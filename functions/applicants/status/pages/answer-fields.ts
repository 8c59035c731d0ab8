import type { NotAnswered } from '#shared/domain/acts/answer-return.ts';

export const answerField = 'answer';
/** Which question an answer is for. */
export const questionField = 'question';

/** What is wrong with an answer: its text, or that another question was asked meanwhile. */
export type AnswerFault = NotAnswered | 'asked-anew';
