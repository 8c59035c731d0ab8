import type { Application } from '#shared/domain/application/application.ts';
import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import {
  type FieldName,
  fieldPages,
  fieldsOf,
  formFields,
} from '#shared/domain/form/form-fields.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCasesWords, staffCaseWords } from '#shared/text/words.ts';
import { answerText } from '#shared/web/pages/answer-text.ts';
import { cityText } from '../acts/pages/about-application.tsx';

/** One line of the comparison: the text of each application, the compared one first. */
export type ComparedField = Readonly<{
  label: string;
  texts: readonly string[];
  /** Whether each says something else than the compared one; facts of ours are never marked. */
  differs: readonly boolean[];
}>;

type Visit = Pick<StaffVisit, 'context' | 'member'>;

const names: readonly FieldName[] = fieldPages.flatMap((part) =>
  fieldsOf(part).map(([name]) => name),
);

const ofAnswer = (
  { context }: Visit,
  name: FieldName,
  applications: readonly Application[],
): ComparedField => {
  const stored = applications.map(({ answers }) => String(answers[name]));
  return {
    label: staffCaseWords(context.language).answerNames[name],
    texts: stored.map((text) =>
      text === '' ? '' : answerText(context, { name, field: formFields[name] }, text),
    ),
    differs: stored.map((text) => text !== stored[0]),
  };
};

/** Everything in which applications can agree, in the order of the form. */
export const comparedFields = (
  visit: Visit,
  applications: readonly Application[],
): readonly ComparedField[] => {
  const { context, member } = visit;
  const { columns, states } = staffCasesWords(context.language);
  const plain = (label: string, text: (one: Application) => string): ComparedField => ({
    label,
    texts: applications.map(text),
    differs: applications.map(() => false),
  });
  return [
    plain(columns.state, ({ state }) => states[state]),
    plain(columns.received, ({ firstReceivedAt }) =>
      exactInstantText(firstReceivedAt, member.zone, context.language),
    ),
    plain(columns.city, (one) => cityText(visit, one)),
    ...names
      .map((name) => ofAnswer(visit, name, applications))
      .filter(({ texts }) => texts.some((text) => text !== '')),
  ];
};
