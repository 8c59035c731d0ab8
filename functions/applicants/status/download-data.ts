import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import { download, page } from '#shared/web/response.ts';
import { dossierOf, type JourneyDeps, type JourneyVisit } from '../deps.ts';

const isoOf = (value: unknown): unknown =>
  typeof value === 'number' ? new Date(value).toISOString() : value;

/** Instants as people and programs read them; everything else as it is stored. */
const readable = (key: string, value: unknown): unknown =>
  /(?:At|Since)$|^at$/.test(key) ? isoOf(value) : value;

/** All that is stored of an application, for the person whose it is. */
export const downloadData =
  ({ drafts }: Pick<JourneyDeps, 'drafts'>) =>
  async (visit: JourneyVisit) => {
    const { holder, frame, values } = visit;
    const { reference } = holder.session;
    const dossier = await dossierOf({ drafts }, visit);
    if (!dossier) return page(403, noAccessPage(frame, values));
    const accesses = dossier.accesses.map(({ digest: _, ...access }) => access);
    const whole = { edition: frame.edition.id, reference, ...dossier, accesses };
    return download(
      `application-${reference}.json`,
      'application/json; charset=utf-8',
      JSON.stringify(whole, readable, 2),
    );
  };
