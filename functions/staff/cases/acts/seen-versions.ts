import type { StaffActName } from '#shared/domain/acts/staff/offered-acts.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { Person } from '#shared/domain/lifecycle/audit.ts';
import { type ActName, rowOf } from '#shared/domain/lifecycle/table.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { seenVersion } from '../../parts/seen-version.ts';
import { applicationOf, type CaseView, recordOf } from '../case/read-case.ts';

/** The hidden fields that say on what a form rests. */
export const versionField = 'version';
export const caseVersionField = 'caseVersion';

/** What somebody did to an application or its case since it was looked at. */
export type MeanwhileChange = Readonly<{
  at: Instant;
  transition: ActName;
  person: Person | undefined;
}>;

const historyOf = (view: CaseView) => (view.kind === 'whole' ? view.dossier.history : []);

/** What has happened since the page with the form was made, oldest first. */
export const changedSince = (view: CaseView, values: FormValues): readonly MeanwhileChange[] => {
  const { version } = applicationOf(view);
  const { case: kept, events } = recordOf(view);
  const seen = seenVersion(values, versionField, version);
  const ofApplication = historyOf(view).filter((entry) => entry.version > seen);
  // Each event is one version of the case.
  const ofCase = events.slice(seenVersion(values, caseVersionField, kept.version));
  return [
    ...ofApplication.map(({ at, transition, person }) => ({ at, transition, person })),
    ...ofCase.map(({ at, transition, by }) => ({ at, transition, person: by })),
  ].toSorted((a, b) => a.at - b.at);
};

/** Whether what the act changes is no longer as its sender saw it. Notes are only added. */
export const isStale = (name: StaffActName, view: CaseView, values: FormValues): boolean => {
  if (name === 'note') return false;
  const { version } = applicationOf(view);
  const kept = recordOf(view).case.version;
  return rowOf(name).livesIn === 'case'
    ? seenVersion(values, caseVersionField, kept) !== kept
    : seenVersion(values, versionField, version) !== version;
};
