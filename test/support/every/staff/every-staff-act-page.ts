import { type StaffActName, staffActNames } from '#shared/domain/acts/staff/offered-acts.ts';
import { planReturn } from '#shared/domain/acts/staff/return-for-information.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { openedOf } from '#shared/domain/documents/who-opens.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { untouchedCase } from '#shared/domain/selection/case.ts';
import { wholeList } from '#shared/domain/selection/list-query.ts';
import type { ActFacts } from '../../../../functions/staff/cases/acts/act-facts.ts';
import type { OpenedAct } from '../../../../functions/staff/cases/acts/open-act.ts';
import type { ActNotice } from '../../../../functions/staff/cases/acts/pages/act-notice.ts';
import { actPage, notOfferedPage } from '../../../../functions/staff/cases/acts/pages/act-page.tsx';
import { returnPreviewPage } from '../../../../functions/staff/cases/acts/pages/return-preview.tsx';
import { bulkOfList } from '../../../../functions/staff/cases/bulk/bulk.ts';
import type { Outcome } from '../../../../functions/staff/cases/bulk/outcome.ts';
import {
  chooseReviewerPage,
  nothingPage,
} from '../../../../functions/staff/cases/bulk/pages/choice-pages.tsx';
import { outcomePage } from '../../../../functions/staff/cases/bulk/pages/outcome-page.tsx';
import { selectedPage } from '../../../../functions/staff/cases/bulk/pages/selected-page.tsx';
import type { Foreseen } from '../../../../functions/staff/cases/bulk/plan-bulk.ts';
import { casePage } from '../../../../functions/staff/cases/case/pages/case-page.tsx';
import { duplicatesPage } from '../../../../functions/staff/cases/duplicates/pages/duplicates-page.tsx';
import { addedMember, decider } from '../../builders/members.ts';
import { type ShownPage, shownCall, shownEdition, shownReference } from '../../builders/shown.ts';
import { sampleApplication } from '../../mails/journey-mails.ts';
import { planned, questions } from '../../mails/staff-mails.ts';
import { shownMembers, shownVisit } from '../../staff/shown-staff.ts';

const call = callInForce(shownEdition, shownCall);
const reviews = addedMember({ roles: ['reviewer'], address: 'priya@kcca.go.ug' });
const answered = {
  from: 'submitted',
  at: shownCall.opensAt,
  endsAt: shownCall.closesAt,
  items: questions,
  answer: { at: shownCall.opensAt + 1, text: 'Left & gone' },
} as const;
const other = sampleApplication({ interviewTimes: 'WeGO' }, { reference: 'Q9XDK7M2' });

const applicationIn = (language: Application['language']): Application => ({
  ...sampleApplication(),
  language,
  flags: ['resembles-another'],
  returns: [answered, { ...answered, answer: undefined }],
});

const factsOf = (application: Application): ActFacts => ({
  call,
  perCity: call.perCity,
  application,
  case: { ...untouchedCase(shownReference), assigned: [reviews.id], version: 2 },
  placesTaken: 1,
  placesTakenThere: 1,
  next: other,
  counting: [other],
  alike: [other],
  carriers: {},
});

/** The page of an act in any language, with what was typed so far. */
const opened = (language: string, name: StaffActName, values: FormValues = new Map()) => {
  const path = `/staff/applications/${shownReference}/${name}`;
  const visit = { ...shownVisit(language, { path, route: 'show-act' }), values };
  const application = applicationIn(visit.context.language);
  const facts = factsOf(application);
  const record = { case: facts.case, events: [], notes: [] };
  const to = application.answers.email;
  const act: OpenedAct = {
    visit,
    name,
    view: {
      kind: 'whole',
      dossier: {
        application,
        versions: [],
        history: [],
        mails: [{ name: 'v1-receipt', kind: 'receipt', state: 'bounced', to, queuedAt: 1 }],
        unreachable: [to],
        record,
      },
    },
    facts,
    members: [...shownMembers, reviews],
    query: wholeList,
    isOffered: true,
    isForRole: true,
  };
  return act;
};

const meanwhile = [
  { at: shownCall.opensAt, transition: 'revise', person: undefined },
  { at: shownCall.opensAt + 1, transition: 'return', person: decider },
] as const;

const again: readonly [string, StaffActName, ActNotice, FormValues?][] = [
  ['without a reason', 'withdraw', { refusal: 'hasReason' }],
  ['that somebody else was faster with', 'withdraw', { meanwhile }],
  ['that has changed', 'shortlist', { meanwhile: [] }],
  ['for another who waits', 'hold', { next: true }],
  ['that is refused', 'promote', { refusal: 'city-is-full' }],
  ['with a warning', 'assign', { refusal: 'same-office' }, new Map([['reviewer', reviews.id]])],
];

const actPages: readonly ShownPage[] = [
  ...staffActNames.map((name) => ({
    name: `the page to ${name}`,
    html: (language: string) => actPage(opened(language, name)),
  })),
  ...again.map(([how, name, notice, values]) => ({
    name: `the page to ${name} ${how}`,
    html: (language: string) => actPage(opened(language, name, values), notice),
  })),
  {
    name: 'the page of an act that is not offered',
    html: (language) => notOfferedPage(opened(language, 'promote'), 'not-in-this-state'),
  },
  {
    name: 'the preview of a request for more information',
    html: (language) => {
      const act = opened(language, 'return', new Map([['items', questions.join('\n')]]));
      const { member, request } = act.visit;
      const asking = { call, member, at: request.receivedAt, application: act.facts.application };
      const items = questions.join('\n');
      const lastDay = new Date(request.receivedAt + 5 * 86_400_000).toISOString().slice(0, 10);
      return returnPreviewPage({
        opened: act,
        act: planned(planReturn({ ...asking, items, lastDay })),
        siteUrl: 'https://call.example',
      });
    },
  },
  {
    name: 'possible duplicates side by side',
    html: (language) => {
      const { visit, facts, query } = opened(language, 'clear-duplicate');
      return duplicatesPage({ visit, facts, query });
    },
  },
  {
    name: 'the page of an application',
    html: (language) => {
      const { visit, view, facts, query } = opened(language, 'note');
      const of = openedOf(shownEdition, facts.application, []);
      const names = new Map(shownMembers.map(({ id, name }) => [id, name]));
      const files = { of, verdicts: new Map(), views: [] };
      return casePage({ visit, view, query, beside: undefined, names, facts, files });
    },
  },
];

const bulk = bulkOfList(new Map([['ticked', `${shownReference},Q9XDK7M2`]]), shownEdition);
const selected = { application: sampleApplication(), case: untouchedCase(shownReference) };
const all: readonly Foreseen[] = [
  { ...selected, will: 'happen', why: undefined },
  { ...selected, application: other, will: 'warned', why: 'same-office' },
  { ...selected, will: 'refused', why: 'own-city' },
];
const outcomes: readonly Outcome[] = [
  { reference: shownReference, application: selected.application, as: 'done' },
  { reference: shownReference, application: selected.application, as: 'changed' },
  { reference: shownReference, application: other, as: 'refused', why: 'nothing-changes' },
  { reference: 'Q9XDK7M2', application: undefined, as: 'busy' },
];

const selectedVisit = (language: string) =>
  shownVisit(language, { path: '/staff/applications/selected', route: 'show-selected' });

const bulkPages: readonly ShownPage[] = [
  ...(['none', 'choose'] as const).map((why) => ({
    name: `the page of selected applications that changes nothing: ${why}`,
    html: (language: string) => nothingPage(selectedVisit(language), bulk, why),
  })),
  {
    name: 'the page that asks for a reviewer of many',
    html: (language) =>
      chooseReviewerPage({
        visit: selectedVisit(language),
        bulk,
        act: 'assign',
        choices: shownMembers,
      }),
  },
  ...[undefined, 'WeGO'].map((error) => ({
    name: `the page of selected applications${error ? ' with a reason that is too long' : ''}`,
    html: (language: string) =>
      selectedPage({
        visit: selectedVisit(language),
        bulk,
        act: 'assign',
        all,
        reviewer: reviews,
        error,
      }),
  })),
  {
    name: 'the page that says what was done to many',
    html: (language) =>
      outcomePage({ visit: shownVisit(language), bulk, act: 'shortlist', outcomes }),
  },
];

/** What is done to applications, one at a time and many at once, in every state. */
export const staffActPages: readonly ShownPage[] = [...actPages, ...bulkPages];
