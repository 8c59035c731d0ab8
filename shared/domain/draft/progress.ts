import { documentOf } from '../documents/document.ts';
import { readEndorser } from '../endorsement/endorsement-form.ts';
import type { Answers } from '../form/application-form.ts';
import {
  type FieldErrors,
  type FieldPage,
  type FormValues,
  fieldPages,
  fieldsOf,
} from '../form/form-fields.ts';
import type { Result } from '../result.ts';
import { type Draft, valuesIn } from './draft.ts';

/** The pages that are written over days, in their order. */
export const taskPages = [...fieldPages, 'documents'] as const;
export type TaskPage = (typeof taskPages)[number];

export const taskStates = ['completed', 'not-finished', 'not-started'] as const;
export type TaskState = (typeof taskStates)[number];

export type Task = Readonly<{ page: TaskPage; state: TaskState }>;

type Written = Pick<Draft, 'values' | 'saved' | 'nomination' | 'documents'>;
type ReadAnswers = (form: FormValues) => Result<Answers, FieldErrors>;

const isOn = (page: FieldPage, name: string): boolean =>
  fieldsOf(page).some(([field]) => field === name);

/** What is missing or wrong on the pages; the declarations are made when it is sent. */
export const answersNeeded = (draft: Pick<Draft, 'values'>, read: ReadAnswers): FieldErrors => {
  const answers = read(valuesIn(draft));
  if (answers.ok) return new Map();
  return new Map(
    [...answers.error].filter(([name]) => fieldPages.some((page) => isOn(page, name))),
  );
};

/** The page on which a field is asked for; undefined for the declarations. */
export const pageOfField = (name: string): FieldPage | undefined =>
  fieldPages.find((page) => isOn(page, name));

/** What the nomination still lacks. An application is taken without it. */
export type NominationGap = 'no-choice' | 'no-supervisor' | 'no-letter' | 'later';

export const nominationGap = ({
  values,
  nomination,
  documents,
}: Written): NominationGap | undefined => {
  if (nomination === 'endorsement') {
    const named = readEndorser(new Map(Object.entries(values)), values['email'] ?? '');
    return named.ok ? undefined : 'no-supervisor';
  }
  if (documentOf(documents, 'nomination-letter')) return undefined;
  if (nomination === '') return 'no-choice';
  return nomination === 'letter' ? 'no-letter' : 'later';
};

const isBegun = (page: TaskPage, { values, saved, nomination, documents }: Written): boolean => {
  if (saved[page] !== undefined) return true;
  if (page === 'documents') return nomination !== '' || documents.length > 0;
  return fieldsOf(page).some(([name]) => (values[name] ?? '') !== '');
};

/** How far each page is. */
export const taskList = (draft: Written, read: ReadAnswers): readonly Task[] => {
  const needed = [...answersNeeded(draft, read).keys()];
  const lacks = (page: TaskPage): boolean =>
    page === 'documents'
      ? nominationGap(draft) !== undefined
      : needed.some((name) => isOn(page, name));
  return taskPages.map((page) => {
    if (!isBegun(page, draft)) return { page, state: 'not-started' };
    return { page, state: lacks(page) ? 'not-finished' : 'completed' };
  });
};

/**
 * The first page of a list that is not completed, or the one on which all is checked. The nomination
 * holds nobody up who has been asked for it: it can be added later.
 */
export const firstOpen = (tasks: readonly Task[]): TaskPage | 'check' =>
  tasks.find(
    ({ page, state }) =>
      state === 'not-started' || (state === 'not-finished' && page !== 'documents'),
  )?.page ?? 'check';

/** The page to go on with. */
export const pageToContinue = (draft: Written, read: ReadAnswers): TaskPage | 'check' =>
  firstOpen(taskList(draft, read));
