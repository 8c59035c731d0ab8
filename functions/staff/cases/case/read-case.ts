import { readReference } from '#shared/domain/application/reference.ts';
import type { ReviewedApplication, StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import { scopeOf, visibleTo } from '#shared/domain/selection/visibility.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDeps } from '../../deps.ts';

export type CaseDeps = Pick<StaffDeps, 'edition' | 'cases' | 'dossiers'>;

/** What a member may read of an application. */
export type CaseView =
  | Readonly<{ kind: 'whole'; dossier: StaffDossier }>
  | Readonly<{ kind: 'reviewed'; reviewed: ReviewedApplication }>;

const whole = async (
  { cases, dossiers }: CaseDeps,
  reference: string,
): Promise<CaseView | undefined> => {
  const [stored, record] = await Promise.all([
    (await dossiers()).read(reference),
    (await cases()).record(reference),
  ]);
  return stored && { kind: 'whole', dossier: { ...stored, record } };
};

/** Nothing of the application is read before it is known that it is theirs. */
const reviewed = async (
  { cases, dossiers, edition }: CaseDeps,
  { member }: StaffVisit,
  reference: string,
): Promise<CaseView | undefined> => {
  const record = await (await cases()).record(reference);
  const { assigned } = record.case;
  if (!assigned.includes(member.id)) return undefined;
  const application = await (await dossiers()).application(reference);
  if (!application) return undefined;
  const { cityId } = application;
  const country = edition.cities.find(({ id }) => id === cityId)?.country;
  const isVisible = visibleTo(member, { cityId, country, assigned }, edition.reviewersBarredFrom);
  return isVisible ? { kind: 'reviewed', reviewed: { application, record } } : undefined;
};

/**
 * The application that a page is about, as far as the member may read it; undefined where there is
 * none, or none that they may see.
 */
export const readCaseView = async (
  deps: CaseDeps,
  visit: StaffVisit,
): Promise<CaseView | undefined> => {
  const reference = readReference(visit.request.params['reference'] ?? '');
  const scope = scopeOf(visit.member);
  if (reference === undefined || scope === 'none') return undefined;
  return scope === 'all' ? whole(deps, reference) : reviewed(deps, visit, reference);
};

export const applicationOf = (view: CaseView) =>
  view.kind === 'whole' ? view.dossier.application : view.reviewed.application;

export const recordOf = (view: CaseView) =>
  view.kind === 'whole' ? view.dossier.record : view.reviewed.record;
