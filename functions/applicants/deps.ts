import { accessDigest, type Visit } from '#shared/applicant/visit.ts';
import { isInForce } from '#shared/domain/access/access.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type FieldPage, isFieldPage } from '#shared/domain/draft/draft.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { type FieldErrors, type FormValues, fieldsOf } from '#shared/domain/form/form-fields.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import type { Result } from '#shared/domain/result.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { log } from '#shared/runtime/log.ts';
import type { Challenges } from '#shared/store/applications/access-codes.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { Documents } from '#shared/store/applications/documents.ts';
import type { Drafts, Opened } from '#shared/store/applications/drafts.ts';
import type { Endorsements } from '#shared/store/applications/endorsements.ts';
import type { Counters } from '#shared/store/engine/rate-limits.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import type { Language } from '#shared/text/catalogue.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebResponse } from '#shared/web/response.ts';
import type { FormTicket } from './parts/form-ticket.ts';

/** What the operations of the journey are made with. */
export type JourneyDeps = Readonly<{
  edition: Edition;
  contextIn: (language: Language, path?: string) => PageContext;
  secret: () => string;
  readTicket: (ticket: string) => FormTicket | undefined;
  newTicket: (receivedAt: number) => string;
  random: (bytes: number) => Uint8Array;
  drafts: () => Promise<Drafts>;
  applications: () => Promise<Applications>;
  challenges: () => Promise<Challenges>;
  documents: () => Promise<Pick<Documents, 'verdicts'>>;
  counters: () => Promise<Counters>;
  endorsements: () => Promise<Endorsements>;
  readAnswers: (form: FormValues) => Result<Answers, FieldErrors>;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (attempt: number) => Promise<void>;
}>;

export type JourneyVisit = Visit<Opened>;

/**
 * Writes until no other is in the way; false when what the write rests on has changed, or when a
 * limit is reached.
 */
export const written = async (
  pause: JourneyDeps['pause'],
  write: () => Promise<Result<undefined, Refusal>>,
): Promise<boolean> => {
  const answer = await retry(pause, async () => {
    const saved = await write();
    return saved.ok || saved.error !== 'busy' ? saved : undefined;
  });
  if (!answer) throw new Error('a write met others each time');
  return answer.ok;
};

/**
 * Tries an act on what a visit has opened; after each try that met others, on what stands there
 * then. Undefined when all did.
 */
export const untilActed = (
  { drafts, pause }: Pick<JourneyDeps, 'drafts' | 'pause'>,
  visit: JourneyVisit,
  act: (visit: JourneyVisit, tries: number) => Promise<WebResponse | undefined>,
): Promise<WebResponse | undefined> => {
  const { session } = visit.holder;
  const { receivedAt } = visit.request;
  return retry(
    pause,
    async (tries) => {
      if (tries === 1) return act(visit, tries);
      const opened = await (await drafts()).open(
        session.reference,
        accessDigest(session),
        receivedAt,
      );
      return act({ ...visit, opened }, tries);
    },
    visit.request,
  );
};

/** All that is stored of what a visit has opened; undefined when its access was ended meanwhile. */
export const dossierOf = async (
  { drafts }: Pick<JourneyDeps, 'drafts'>,
  { holder: { session }, request }: JourneyVisit,
): Promise<Dossier | undefined> => {
  const dossier = await (await drafts()).dossier(session.reference);
  for (const { row } of dossier.unknown ?? []) log('row-unknown', { row });
  const own = dossier.accesses.find(({ digest }) => digest === accessDigest(session));
  return own && isInForce(own, dossier.draft, request.receivedAt) ? dossier : undefined;
};

/** The errors of what was typed that belong to one page. */
export const errorsOn = (
  page: FieldPage,
  values: FormValues,
  readAnswers: JourneyDeps['readAnswers'],
): FieldErrors => {
  const read = readAnswers(values);
  if (read.ok) return new Map();
  const names = new Set<string>(fieldsOf(page).map(([name]) => name));
  return new Map([...read.error].filter(([name]) => names.has(name)));
};

/** The page of the path, where it is one that is filled in. */
export const pageOf = ({ request }: Pick<JourneyVisit, 'request'>): FieldPage | undefined => {
  const page = request.params['page'] ?? '';
  return isFieldPage(page) ? page : undefined;
};
