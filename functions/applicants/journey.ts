import type { Answers } from '#shared/domain/application-form.ts';
import { type FieldPage, isFieldPage } from '#shared/domain/draft.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { type FieldFaults, fieldsOf, type TypedForm } from '#shared/domain/form-fields.ts';
import type { Result } from '#shared/domain/result.ts';
import type { FormTicket } from '#shared/http/form-ticket.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import type { Visit } from '#shared/http/visit.ts';
import type { Applications } from '#shared/store/applications.ts';
import type { Challenges } from '#shared/store/challenges.ts';
import type { Drafts, Opened } from '#shared/store/drafts.ts';
import type { Endorsements } from '#shared/store/endorsements.ts';
import type { Language } from '#shared/text/catalogue.ts';

/** What the operations of the journey are made with. */
export type JourneyDeps = Readonly<{
  edition: Edition;
  frameIn: (language: Language) => Frame;
  secret: () => string;
  readTicket: (ticket: string) => FormTicket | undefined;
  newTicket: (receivedAt: number) => string;
  random: (bytes: number) => Uint8Array;
  drafts: () => Promise<Drafts>;
  applications: () => Promise<Applications>;
  challenges: () => Promise<Challenges>;
  endorsements: () => Promise<Endorsements>;
  readAnswers: (form: TypedForm) => Result<Answers, FieldFaults>;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (attempt: number) => Promise<void>;
}>;

export type JourneyVisit = Visit<Opened>;

/** The faults of what was typed that belong to one page. */
export const faultsOn = (
  page: FieldPage,
  typed: TypedForm,
  readAnswers: JourneyDeps['readAnswers'],
): FieldFaults => {
  const read = readAnswers(typed);
  if (read.ok) return new Map();
  const names = new Set<string>(fieldsOf(page).map(([name]) => name));
  return new Map([...read.error].filter(([name]) => names.has(name)));
};

/** The page of the path, where it is one that is filled in. */
export const pageOf = ({ request }: Pick<JourneyVisit, 'request'>): FieldPage | undefined => {
  const page = request.params['page'] ?? '';
  return isFieldPage(page) ? page : undefined;
};
