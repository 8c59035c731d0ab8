import type { Application } from '../application/application.ts';
import { openReturn } from '../application/return.ts';
import { documentOf } from '../documents/document.ts';
import { type Draft, hasUnsent } from './draft.ts';

/** What an applicant whose application was sent should do, or waits for. */
export const toDos = [
  'answer-question',
  'submit-changes',
  'add-nomination',
  'upload-letter',
  'name-supervisor',
  'correct-supervisor',
  'replace-supervisor',
  'remind-supervisor',
] as const;
export type ToDo = (typeof toDos)[number];

type Standing = Readonly<{
  application: Application;
  draft: Draft | undefined;
  /** Whether what is shown can still be written and sent. */
  mayChange: boolean;
  /** Whether somebody can still be asked to confirm. */
  mayAsk: boolean;
}>;

const ofSupervisor = {
  bounced: 'correct-supervisor',
  refused: 'replace-supervisor',
  requested: 'remind-supervisor',
} as const;

/** What its nomination still needs. A letter that is uploaded and not sent waits with the changes. */
const ofNomination = ({ application, draft, mayChange, mayAsk }: Standing): ToDo | undefined => {
  const { endorsement, documents } = application;
  if (endorsement?.state === 'endorsed') return undefined;
  const files = mayChange ? [...documents, ...(draft?.documents ?? [])] : documents;
  if (documentOf(files, 'nomination-letter')) return undefined;
  const asked = endorsement?.state;
  if (asked !== undefined && asked !== 'replaced') return mayAsk ? ofSupervisor[asked] : undefined;
  if (!mayChange) return undefined;
  if (draft?.nomination === 'letter') return 'upload-letter';
  return draft?.nomination === 'endorsement' ? 'name-supervisor' : 'add-nomination';
};

/** What is to be done about an application that was sent, the most urgent first. */
export const toDoList = (standing: Standing): readonly ToDo[] => {
  const { application, draft, mayChange } = standing;
  const nomination = ofNomination(standing);
  return [
    ...(openReturn(application) ? (['answer-question'] as const) : []),
    ...(mayChange && draft && hasUnsent(draft) ? (['submit-changes'] as const) : []),
    ...(nomination ? [nomination] : []),
  ];
};
