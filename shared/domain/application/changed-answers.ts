import { type FieldName, fieldsOf, formParts } from '../form/form-fields.ts';
import type { Application } from './application.ts';

/** An answer that was changed: as it was, and as it was sent then. */
export type ChangedAnswer = Readonly<{ name: FieldName; before: string; after: string }>;

const names: readonly FieldName[] = formParts.flatMap((part) =>
  fieldsOf(part).map(([name]) => name),
);

/** What differs between two versions of an application, in the order of the form. */
export const changedAnswers = (
  { answers: before }: Pick<Application, 'answers'>,
  { answers: after }: Pick<Application, 'answers'>,
): readonly ChangedAnswer[] =>
  names.flatMap((name) =>
    before[name] === after[name]
      ? []
      : [{ name, before: String(before[name]), after: String(after[name]) }],
  );
