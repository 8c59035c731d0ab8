import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { download } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { dossierOf } from './dossier-of.ts';

const isoOf = (value: unknown): unknown =>
  typeof value === 'number' ? new Date(value).toISOString() : value;

/** Instants as people and programs read them; everything else as it is stored. */
const readable = (key: string, value: unknown): unknown =>
  /(?:At|Since)$|^at$/.test(key) ? isoOf(value) : value;

/** Names that differ in the person’s copy, where they must stay as they are. */
const namesInCopy = new Map([
  ['values', 'typed'],
  ['traffic', 'crowd'],
]);

const copyOf = (draft: Draft): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [namesInCopy.get(name) ?? name, value]),
  );

/** All that is stored of an application, for the person whose it is. */
export const downloadData =
  ({ drafts }: Pick<ApplicantsDeps, 'drafts'>) =>
  async (visit: ApplicantVisit) => {
    const { holder, context } = visit;
    const { reference } = holder.session;
    const dossier = await dossierOf({ drafts }, visit);
    if (!dossier) return noAccess(visit);
    const accesses = dossier.accesses.map(({ digest: _, ...access }) => access);
    const draft = dossier.draft && copyOf(dossier.draft);
    const whole = { edition: context.edition.id, reference, ...dossier, draft, accesses };
    return download(
      `application-${reference}.json`,
      'application/json; charset=utf-8',
      JSON.stringify(whole, readable, 2),
    );
  };
