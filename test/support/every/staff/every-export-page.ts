import {
  auditOf,
  done,
  type ExportRecord,
  failed,
  ordered,
  standingOf,
} from '#shared/domain/selection/export.ts';
import { type ListQuery, wholeList } from '#shared/domain/selection/list-query.ts';
import type { ListPage } from '#shared/store/list/applications-list.ts';
import type { ExportForm } from '../../../../functions/staff/exports/export-form.ts';
import { exportPage } from '../../../../functions/staff/exports/pages/export-page.tsx';
import { exportsPage } from '../../../../functions/staff/exports/pages/exports-page.tsx';
import { newExportPage } from '../../../../functions/staff/exports/pages/new-export-page.tsx';
import { decider, reviewer } from '../../builders/members.ts';
import { type ShownPage, shownCall } from '../../builders/shown.ts';
import { shownVisit } from '../../staff/shown-staff.ts';

const names = new Map([
  [decider.id, decider.name],
  [reviewer.id, reviewer.name],
]);

const query: ListQuery = {
  ...wholeList,
  filters: {
    state: 'submitted',
    city: 'seoul',
    country: 'KR',
    need: 'flagged',
    reviewer: reviewer.id,
  },
};

const now = shownCall.closesAt - 60_000;
const waiting = ordered({
  id: 'a'.repeat(32),
  format: 'xlsx',
  query: 'state=submitted&city=seoul',
  columns: ['reference', 'name', 'email'],
  language: 'en',
  ...{ memberId: decider.id, roles: decider.roles, orderedAt: now - 90_000, of: 5_314 },
});
const running: ExportRecord = {
  ...waiting,
  ...{ state: 'running', tries: 1, rows: 1_200, runsUntil: now + 60_000 },
};
const ready = done(running, { key: 'exports/a/1', bytes: 3_355_443, rows: 5_314 }, now - 30_000);
const records = {
  'that waits': waiting,
  'in progress': running,
  'in progress, of a length nobody knows': { ...running, of: undefined },
  'that has stopped': { ...running, runsUntil: now },
  'that is ready': ready,
  'that has failed': failed({ ...running, tries: 3 }, 'failed', now),
  'of somebody who left': failed(running, 'not-allowed', now),
  'of too many files': failed({ ...running, format: 'files' }, 'too-many-files', now),
} as const satisfies Readonly<Record<string, ExportRecord>>;

const path = `/staff/exports/${waiting.id}`;

const onePages = Object.entries(records).flatMap(([name, record]: [string, ExportRecord]) =>
  (name === 'in progress' ? [true, false] : [true]).map(
    (updates): ShownPage => ({
      name: `the page of an export ${name}${updates ? '' : ', without updates'}`,
      html: (language) =>
        exportPage({
          visit: shownVisit(language, {
            ...{ path, route: 'show-export', query: { done: 'restarted' } },
          }),
          ...{ record, standing: standingOf(record, now), query, names, updates },
        }),
    }),
  ),
);

const found = (total: number | undefined, isCut = false): ListPage => ({
  ...{ entries: [], next: undefined, searchedTo: undefined, isCut, total, counts: new Map() },
});
const blank: ExportForm = {
  ...{ query, dropped: [], format: undefined, choice: undefined, own: [], once: 'once' },
};

type Parts = Partial<Parameters<typeof newExportPage>[0]>;

const asked = (name: string, parts: Parts): ShownPage => ({
  name: `the page to export a list ${name}`,
  html: (language) =>
    newExportPage({
      visit: shownVisit(language, { path: '/staff/new-export', route: 'show-new-export' }),
      ...{ form: blank, found: found(312), names },
      ...parts,
    }),
});

const askPages: readonly ShownPage[] = [
  asked('of 312', {}),
  asked('of one', { found: found(1), form: { ...blank, query: wholeList, dropped: ['city'] } }),
  asked('of too many for an answer', { found: found(5_314) }),
  asked('of which nobody knows how many', { found: found(undefined) }),
  asked('with nothing chosen', {
    isChecked: true,
    form: { ...blank, choice: 'own' },
  }),
  asked('that is empty', { found: found(0) }),
  asked('that was searched in vain', { found: found(undefined, true) }),
  ...(['not-allowed', 'too-many-files', 'too-many-running', 'busy'] as const).map((refusal) =>
    asked(`that is refused: ${refusal}`, {
      refusal,
      form: { ...blank, format: 'xlsx', choice: 'own', own: ['reference', 'email'] },
    }),
  ),
];

const audits = [running, ready, records['that has failed']].map(auditOf);
const answered = { ...auditOf({ ...ready, id: 'b', query: 'q=kim' }), memberId: reviewer.id };

const listPages: readonly ShownPage[] = [
  {
    name: 'the list of exports, for deciders',
    html: (language) =>
      exportsPage({
        visit: shownVisit(language, { path: '/staff/exports', route: 'show-exports' }),
        names,
        mine: [...audits, answered],
        records: [running],
        everyone: [...audits, answered],
        older: answered,
        isFirst: false,
      }),
  },
  {
    name: 'the list of exports, with none',
    html: (language) =>
      exportsPage({
        visit: shownVisit(language, { path: '/staff/exports', route: 'show-exports' }),
        ...{ names, mine: [], records: [], everyone: [], older: undefined, isFirst: true },
      }),
  },
];

/** The pages of exports in every state. */
export const exportPages: readonly ShownPage[] = [...askPages, ...onePages, ...listPages];
