import type { Act } from '#shared/domain/acts/act.ts';
import type { StaffRefusal } from '#shared/domain/acts/staff/refusals.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Case } from '#shared/domain/selection/case.ts';
import { listKeyOf } from '#shared/domain/selection/list-key.ts';
import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDeps } from '../../deps.ts';
import { caseFacts } from '../acts/act-facts.ts';
import { acceptsBox } from '../acts/act-table.ts';
import { planOf } from '../acts/plan-act.ts';
import type { Bulk, BulkAct } from './bulk.ts';

export type BulkDeps = Pick<StaffDeps, 'edition' | 'dossiers' | 'cases' | 'members' | 'random'>;

/** So many are read or written at once. */
export const atOnce = 8;

/** One of the applications that were selected, as it is stored. */
export type Selected = Readonly<{ application: Application; case: Case }>;

export const readSelected = async (
  { dossiers, cases }: Pick<BulkDeps, 'dossiers' | 'cases'>,
  reference: string,
): Promise<Selected | undefined> => {
  const [application, kept] = await Promise.all([
    (await dossiers()).application(reference),
    (await cases()).read(reference),
  ]);
  return application && { application, case: kept };
};

type Planning = Readonly<{
  act: BulkAct;
  bulk: Bulk;
  visit: StaffVisit;
  members: readonly Member[];
}>;

/** Plans the act for one of them, by the same rules as on its own page. */
export const planFor = (
  deps: Pick<BulkDeps, 'edition' | 'random'>,
  { act, bulk, visit, members }: Planning,
  selected: Selected,
): Result<Act, StaffRefusal> => {
  const { member, request, call } = visit;
  const facts = caseFacts({ ...selected, call: callInForce(deps.edition, call) });
  return planOf(deps, {
    name: act,
    visit: { member, request, values: bulk.values },
    facts,
    members,
  });
};

/** What will become of one of them. */
export type Foreseen = Selected &
  Readonly<{ will: 'happen' | 'warned' | 'refused'; why: StaffRefusal | undefined }>;

const foresee = (
  deps: Pick<BulkDeps, 'edition' | 'random'>,
  planning: Planning,
  selected: Selected,
): Foreseen => {
  // What is wrong with the reason is said at its field.
  const withTick = (ticked: string) => {
    const values = new Map([...planning.bulk.values, [acceptsBox, ticked], ['reason', '']]);
    return planFor(deps, { ...planning, bulk: { ...planning.bulk, values } }, selected);
  };
  const [plain, accepting] = [withTick(''), withTick('yes')];
  if (!accepting.ok) return { ...selected, will: 'refused', why: accepting.error };
  return plain.ok
    ? { ...selected, will: 'happen', why: undefined }
    : { ...selected, will: 'warned', why: plain.error };
};

const byTime =
  ({ sort }: ListQuery) =>
  ({ application: a }: Selected, { application: b }: Selected): number =>
    (sort === 'newest' ? -1 : 1) * (listKeyOf(a) < listKeyOf(b) ? -1 : 1);

/**
 * What will happen to each application that was selected, as things stand, in the order of the list;
 * unknown ones are left out.
 */
export const foreseen = async (
  deps: BulkDeps,
  planning: Planning,
): Promise<readonly Foreseen[]> => {
  const { references, query } = planning.bulk;
  const read = await sideBySide(references, (one) => readSelected(deps, one), atOnce);
  return read
    .flatMap((selected) => (selected ? [foresee(deps, planning, selected)] : []))
    .toSorted(byTime(query));
};
