import { download } from '#shared/http/answer.ts';
import type { JourneyDeps, JourneyVisit } from './journey.ts';

const isoOf = (value: unknown): unknown =>
  typeof value === 'number' ? new Date(value).toISOString() : value;

/** Instants as people and programs read them; everything else as it is stored. */
const readable = (key: string, value: unknown): unknown =>
  /(?:At|Since)$|^at$/.test(key) ? isoOf(value) : value;

/** All that is stored of an application, for the person whose it is. */
export const downloadData =
  ({ drafts }: Pick<JourneyDeps, 'drafts'>) =>
  async ({ holder, frame }: JourneyVisit) => {
    const { reference } = holder.session;
    const dossier = await (await drafts()).dossier(reference);
    const whole = { edition: frame.edition.id, reference, ...dossier };
    return download(
      `application-${reference}.json`,
      'application/json; charset=utf-8',
      JSON.stringify(whole, readable, 2),
    );
  };
