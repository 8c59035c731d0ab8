import { windowPreview } from '#shared/domain/acts/window-preview.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { extendCall } from '#shared/domain/call/extension.ts';
import type { LateCode } from '#shared/domain/call/late-code.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { entryOf, type ListEntry } from '#shared/domain/selection/entry.ts';
import { type ListQuery, listColumns, wholeList } from '#shared/domain/selection/list-query.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import type { ViewFault } from '#shared/domain/selection/saved-view.ts';
import type { Term } from '#shared/domain/selection/terms.ts';
import type { ListPage } from '#shared/store/list/applications-list.ts';
import { closedDocumentPage } from '../../../../functions/documents/staff/pages/closed-document-page.tsx';
import { entryPage } from '../../../../functions/staff/cases/entry/pages/entry-page.tsx';
import { entryReader } from '../../../../functions/staff/cases/entry/read-entry.ts';
import { listPage } from '../../../../functions/staff/cases/list/pages/list-page.tsx';
import { viewFaultPage } from '../../../../functions/staff/cases/list/pages/view-fault-page.tsx';
import { homePage } from '../../../../functions/staff/home/pages/home-page.tsx';
import { lateCodeIssuedPage } from '../../../../functions/staff/window/pages/late-code-issued-page.tsx';
import { previewPage } from '../../../../functions/staff/window/pages/preview-page.tsx';
import { windowPage } from '../../../../functions/staff/window/pages/window-page.tsx';
import type { WindowPage } from '../../../../functions/staff/window/pages/window-props.ts';
import { decider, reviewer, secretary, travelDesk } from '../../builders/members.ts';
import { type ShownPage, shownCall, shownEdition, shownReference } from '../../builders/shown.ts';
import { factsOf } from '../../list/listed.ts';
import { sampleApplication } from '../../mails/journey-mails.ts';
import { planned } from '../../mails/staff-mails.ts';
import { shownMembers, shownVisit } from '../../staff/shown-staff.ts';

const aDay = 86_400_000;
const call = shownCall;

/** A line of the list in each state, with everything that it may need. */
const entries: readonly ListEntry[] = applicationStates.map((state, index) => {
  const application = { ...sampleApplication(), state, lateBySeconds: index };
  const facts = factsOf(application, { case: { assigned: [decider.id], step: 'shortlisted' } });
  return { ...entryOf(facts, shownEdition).entry, needs, flags: ['resembles-another'] };
});

const counts = new Map<Term, number>([
  ['all=all', 1_234],
  ...applicationStates.map((state): [Term, number] => [`state=${state}`, 123]),
  ...needs.map((need): [Term, number] => [`need=${need}`, 3]),
  ['city=kampala', 2],
  ['country=UG', 2],
]);

const found: ListPage = {
  ...{ entries, next: undefined, searchedTo: undefined, isCut: false, total: entries.length },
  counts,
};
const key = `${String(call.opensAt).padStart(15, '0')}#${shownReference}`;
const none: ListPage = { ...found, entries: [], total: 0 };
const names = new Map([...shownMembers, secretary, travelDesk].map(({ id, name }) => [id, name]));

type Listed = Readonly<{
  query?: Partial<ListQuery>;
  found?: ListPage;
  member?: Member;
  dropped?: readonly string[];
  ticked?: readonly string[];
  done?: string;
}>;

const list = (name: string, listed: Listed): ShownPage => ({
  name: `the list of applications ${name}`,
  html: (language) => {
    const { query = {}, member = decider, dropped = [], ticked = [], done } = listed;
    const path = '/staff/applications';
    const asked = { path, route: 'list-cases', ...(done && { query: { done } }) } as const;
    return listPage({
      visit: { ...shownVisit(language, asked), member },
      query: { ...wholeList, ...query },
      found: listed.found ?? found,
      ...{ dropped, ticked, names },
    });
  },
});

const faults: readonly ViewFault[] = ['no-name', 'too-long', 'too-many'];

const listPages: readonly ShownPage[] = [
  list('with nobody in it', { found: none }),
  list('with some in every state', { query: { columns: listColumns }, done: 'saved' }),
  list('with more pages, and some ticked', {
    found: { ...found, next: key },
    query: { from: key, sort: 'oldest' },
    ticked: [shownReference],
  }),
  list('with every filter', {
    query: { filters: { state: 'submitted', need: needs[0], reviewer: decider.id } },
    dropped: ['city'],
  }),
  list('searched to a place', { found: { ...none, searchedTo: key, next: key } }),
  list('of a search', { query: { search: 'WeGO' } }),
  list('of a search that found too many', {
    query: { search: 'WeGO' },
    found: { ...found, isCut: true, total: undefined },
  }),
  list('of a reviewer', { member: reviewer }),
  list('of the travel desk', { member: travelDesk, found: none }),
  ...faults.map((fault) => ({
    name: `the page of a list that is not kept: ${fault}`,
    html: (language: string) =>
      viewFaultPage(
        shownVisit(language),
        { id: 'a', owner: decider.id, name: '', query: '' },
        fault,
      ),
  })),
];

const instants: Readonly<Record<string, number>> = {
  'before the opening': call.opensAt - 1,
  'while it is open': call.opensAt,
  'in the grace time': call.closesAt,
  'after the closing': call.graceEndsAt,
  'of a past edition': call.archivesAt,
};

const visitAt = (language: string, member: Member, at: number, path = '/staff') => {
  const visit = shownVisit(language, { path });
  return { ...visit, member, request: { ...visit.request, receivedAt: at } };
};

const home = (name: string, member: Member, at: number): ShownPage => ({
  name: `home of ${member.roles.join(' and ')} ${name}`,
  html: (language) =>
    homePage({
      visit: visitAt(language, member, at),
      counts,
      toDo: needs.map((need) => ({ need, entries: entries.slice(0, 3) })),
      views: [{ id: 'ab12cd34ef56', owner: 'ALL', name: 'WeGO', query: 'state=submitted' }],
    }),
});

const homePages: readonly ShownPage[] = [
  ...Object.entries(instants).map(([name, at]) => home(name, decider, at)),
  ...[secretary, reviewer, travelDesk].map((member) => home('today', member, call.opensAt)),
  {
    name: 'home where nothing has come',
    html: (language) =>
      homePage({
        ...{ visit: visitAt(language, decider, call.opensAt), counts: new Map() },
        ...{ toDo: [], views: [] },
      }),
  },
];

const code = (changes: Partial<LateCode> = {}): LateCode => ({
  ...{ digest: 'c'.repeat(64), address: decider.address, language: 'en' },
  ...{ until: call.graceEndsAt + aDay, by: decider.name, at: call.graceEndsAt, reason: 'WeGO' },
  ...{ used: undefined, revoked: undefined },
  ...changes,
});

const extension = planned(
  extendCall(call, {
    closesAt: call.closesAt + 3 * aDay,
    ...{ at: call.opensAt, by: decider.name, reason: 'WeGO' },
    ...{ workshopAt: call.closesAt + 60 * aDay, reopens: false },
  }),
);
const moved: CallRecord = {
  ...call,
  ...{ closesAt: call.closesAt + aDay, graceEndsAt: call.graceEndsAt + aDay },
  earlierClosings: [call.closesAt],
};

type Windowed = Partial<Omit<WindowPage, 'visit'>> & Readonly<{ member?: Member; at?: number }>;

const window = (name: string, { member = decider, at = call.opensAt, ...page }: Windowed) => ({
  name: `the page of the deadline ${name}`,
  html: (language: string) =>
    windowPage({
      visit: visitAt(language, member, at, '/staff/window'),
      ...{ notice: { status: 200 }, call, history: [], proposal: undefined, codes: [] },
      ...{ canBeAgreed: true, seed: 'seed', done: undefined },
      ...page,
    }),
});

const proposal = {
  ...{ id: 'ab12', from: call.closesAt, closesAt: call.closesAt - 5 * aDay, memberId: 'minji' },
  ...{ by: decider.name, reason: 'WeGO', at: call.opensAt },
};

const windowPages: readonly ShownPage[] = [
  ...Object.entries(instants).map(([name, at]) => window(name, { at })),
  window('of staff', { member: secretary }),
  window('that was extended', { call: moved, done: 'extended' }),
  window('with an earlier one that is proposed', { proposal }),
  window('to which staff may agree', { proposal, member: secretary }),
  window('of somebody who decides alone', { canBeAgreed: false }),
  window('with late codes', {
    at: call.graceEndsAt,
    codes: [
      code(),
      code({ used: { reference: shownReference, at: call.graceEndsAt } }),
      code({ revoked: { by: decider.name, at: call.graceEndsAt } }),
      code({ until: call.graceEndsAt - 1 }),
    ],
  }),
  {
    name: 'the preview of an extension',
    html: (language) => {
      const visit = visitAt(language, decider, call.opensAt, '/staff/window');
      const preview = windowPreview(extension, call.opensAt);
      const audience = { subscribers: 1, drafts: 2, draftsWithAddress: 1, isWhole: false };
      return previewPage({ visit, preview, audience });
    },
  },
  {
    name: 'the page of a late code',
    html: (language) =>
      lateCodeIssuedPage({ visit: shownVisit(language), code: 'K7M2Q9XD4T', issued: code() }),
  },
];

const documentPages: readonly ShownPage[] = (['infected', 'over', 'failed'] as const).map(
  (reason) => ({
    name: `the page of a document that is closed: ${reason}`,
    html: (language) => closedDocumentPage(shownVisit(language), reason).body,
  }),
);

type EntryProps = Partial<Omit<Parameters<typeof entryPage>[0], 'visit' | 'formKey'>>;

const entry = (name: string, { isOpen = true, notice = {} }: EntryProps = {}): ShownPage => ({
  name: `the page to enter an application ${name}`,
  html: (language) =>
    entryPage({
      visit: shownVisit(language, {
        path: '/staff/applications/new',
        route: 'show-new-application',
      }),
      formKey: '1'.repeat(32),
      isOpen,
      notice,
    }),
});

const entryPages: readonly ShownPage[] = [
  entry('that is empty'),
  entry('while the call is not open', { isOpen: false }),
  entry('with an address that looks mistyped', {
    notice: { doubt: { address: 'grace@gmial.com', likely: 'grace@gmail.com' } },
  }),
  {
    name: 'the page to enter an application with nothing filled in',
    html: (language) => {
      const visit = shownVisit(language);
      const read = entryReader(shownEdition)(visit);
      const notice = read.ok ? {} : { errors: read.error };
      return entryPage({ visit, formKey: '1'.repeat(32), isOpen: true, notice });
    },
  },
];

/** Home, the list, the deadline and documents, in every state. */
export const staffListPages: readonly ShownPage[] = [
  ...homePages,
  ...listPages,
  ...entryPages,
  ...windowPages,
  ...documentPages,
];
