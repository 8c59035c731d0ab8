import type { Member } from '#shared/domain/people/member.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import {
  contentTypes,
  done,
  type ExportOrder,
  exportFileName,
  ordered,
} from '#shared/domain/selection/export.ts';
import { readListQuery } from '#shared/domain/selection/list-query.ts';
import { listFile } from '#shared/exports/list-file.ts';
import type { ExportDeps } from './export-deps.ts';

/** A file that is answered with the page. */
export type AnsweredFile = Readonly<{ name: string; type: string; bytes: Uint8Array }>;

/**
 * 4 MB: an answer of Lambda has 6 MB at most, and bytes stand in it as base64, a third longer.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const mostBytes = 4 * 1024 * 1024;

/** Undefined where the pieces are more than an answer can carry. */
const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > mostBytes) return undefined;
    parts.push(piece);
  }
  return Buffer.concat(parts);
};

type Deps = Pick<
  ExportDeps,
  'edition' | 'exported' | 'exports' | 'list' | 'members' | 'now' | 'wordsIn'
>;

const piecesOf = async (deps: Deps, order: ExportOrder, viewer: Member) => {
  const { format } = order;
  if (format === 'files') throw new Error('files are never answered at once');
  const { edition, wordsIn } = deps;
  const [list, members, exported] = await Promise.all([
    deps.list(viewer),
    deps.members(),
    deps.exported(),
  ]);
  const { query } = readListQuery(new Map(new URLSearchParams(order.query)), edition);
  const context = { edition, wordsIn, members: await members.list() };
  let rows = 0;
  const counted = async function* () {
    for await (const one of exported.applications(list.parts(query))) {
      rows += 1;
      yield one;
    }
  };
  return { pieces: listFile({ ...order, format }, context, counted()), rows: () => rows };
};

/**
 * The file of a plan that is `isAtOnce`, written down for the audit before it is answered. `too-large`:
 * start it as a job. `busy`: the audit could not be written.
 */
export const exportNow =
  (deps: Deps) =>
  async (
    order: ExportOrder,
    viewer: Member,
  ): Promise<Result<AnsweredFile, 'busy' | 'too-large'>> => {
    const { pieces, rows } = await piecesOf(deps, order, viewer);
    const bytes = await whole(pieces);
    if (!bytes) return err('too-large');
    const file = { key: '', bytes: bytes.length, rows: rows() };
    const noted = await (await deps.exports()).note(done(ordered(order), file, deps.now()));
    if (!noted.ok) return err('busy');
    const name = exportFileName(order, deps.edition.id);
    return ok({ name, type: contentTypes[order.format], bytes });
  };
