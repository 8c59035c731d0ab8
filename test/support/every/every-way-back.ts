import { accessDigest } from '#shared/applicant/session.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { withLastReturn } from '#shared/domain/application/return.ts';
import { taskPages, taskStates } from '#shared/domain/draft/progress.ts';
import type { AuditEntry } from '#shared/domain/lifecycle/audit.ts';
import { isTransition, transitions } from '#shared/domain/lifecycle/lifecycle.ts';
import { mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { mailStates } from '#shared/domain/mail/outbox.ts';
import { roles } from '#shared/domain/people/role.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { lateCodePage } from '../../../functions/applicants/late/pages/late-code-page.tsx';
import { codePage } from '../../../functions/applicants/return/pages/code-page.tsx';
import { returnPage } from '../../../functions/applicants/return/pages/return-page.tsx';
import { forgottenPage } from '../../../functions/applicants/status/pages/forgotten-page.tsx';
import { statusPage } from '../../../functions/applicants/status/pages/status-page.tsx';
import { withdrawalPage } from '../../../functions/applicants/status/withdrawal/pages/withdrawal-page.tsx';
import { catalogue } from '../builders/catalogue.ts';
import { endorsement, endorser } from '../builders/endorsed.ts';
import {
  type ShownPage,
  shownCall,
  shownContext,
  shownDocuments,
  shownHolder,
  shownReference,
} from '../builders/shown.ts';
import { sampleApplication, sampleDraft } from '../mails/journey-mails.ts';
import { questions, returnedApplication } from '../mails/staff-mails.ts';

const call = shownCall;
const { closesAt } = call;

/** Everything that can have happened to an application. */
const history: readonly AuditEntry[] = Object.keys(transitions)
  .filter(isTransition)
  .map((transition, index) => ({
    by: transitions[transition].by,
    at: closesAt - index * 60_000,
    transition,
    from: 'submitted',
    to: 'submitted',
    version: index,
  }));

/** Every kind of mail, in every state. */
const mails: Dossier['mails'] = mailKinds.flatMap((kind) =>
  mailStates.map((state) => ({ kind, to: 'grace.nakato@kcca.go.ug', state, queuedAt: closesAt })),
);

const application = sampleApplication();
const draft = { ...sampleDraft(), sentVersion: 2 };
const accesses: Dossier['accesses'] = [
  {
    digest: accessDigest(shownHolder().session),
    round: 0,
    way: 'code',
    givenAt: closesAt - 60_000,
    browser: 'Firefox, Windows',
    endsAt: call.archivesAt,
  },
];
const sent: Dossier = { draft, application, versions: [], history, mails, files: [], accesses };
const answered: Application = {
  ...returnedApplication(),
  returns: withLastReturn(returnedApplication(), {
    answer: { at: closesAt, text: questions.join('\n') },
  }),
};
const proved = { ...draft, provedAddress: addressDigest(application.answers.email) };
const asked: Dossier = { ...sent, application: returnedApplication() };
const begun: Dossier = { ...sent, draft: sampleDraft(), application: undefined };
const nothing: Dossier = { ...begun, history: [], mails: [] };

/** The same in the round that another access did not live to see. */
const endedBeside = (own: Dossier['accesses'][number]) => [
  { ...own, round: 1 },
  { ...own, digest: 'f'.repeat(64) },
];

type Status = Partial<Omit<Parameters<typeof statusPage>[1], 'notice'>> &
  Readonly<{ notice?: (language: string) => Parameters<typeof statusPage>[1]['notice'] }>;

const status = (
  name: string,
  dossier: Dossier,
  { notice, ...changes }: Status = {},
  path: string | undefined = '/application',
): ShownPage => ({
  name: `the status page of ${name}`,
  html: (language) =>
    statusPage(shownContext(language, path), {
      holder: shownHolder(),
      call,
      receivedAt: closesAt - 1,
      dossier,
      tasks: taskPages.map((page, index) => ({
        page,
        state: taskStates[index % taskStates.length] ?? 'completed',
      })),
      values: new Map(),
      notice: notice?.(language) ?? {},
      ...changes,
    }),
});

const withdrawal = (
  name: string,
  changes: Partial<Parameters<typeof withdrawalPage>[1]>,
  path?: string,
): ShownPage => ({
  name: `the page to withdraw ${name}`,
  html: (language) =>
    withdrawalPage(shownContext(language, path), {
      holder: shownHolder(),
      reference: shownReference,
      isOpen: true,
      isTicked: false,
      isUnconfirmed: false,
      ...changes,
    }),
});

const back = (
  name: string,
  path: string | undefined,
  shown: (language: string) => Parameters<typeof returnPage>[1],
): ShownPage => ({
  name: `the way back ${name}`,
  html: (language) => returnPage(shownContext(language, path), shown(language)),
});

const wordsOf = (language: string) => catalogue(language).status.return;

const code = (
  name: string,
  shown: (language: string) => Partial<Parameters<typeof codePage>[1]>,
): ShownPage => ({
  name: `the page for a code ${name}`,
  html: (language) => codePage(shownContext(language), { browser: 'b', ...shown(language) }),
});

const lateCode = (
  name: string,
  shown: (language: string) => Parameters<typeof lateCodePage>[1] = () => ({}),
  path?: string,
): ShownPage => ({
  name: `the page for a late code ${name}`,
  html: (language) => lateCodePage(shownContext(language, path), shown(language)),
});

const lateWords = (language: string) => catalogue(language).outside.lateCode;

/** The status page and the way back to it, in every state. */
export const wayBackPages: readonly ShownPage[] = [
  status('a draft of which nothing is known', nothing),
  status('a draft', begun),
  status('a draft after the closing', begun, { receivedAt: call.graceEndsAt }),
  status('an application', sent),
  status('an application whose earlier version had other files', {
    ...sent,
    versions: [{ ...application, documents: shownDocuments }],
  }),
  status('an application whose documents staff have opened', {
    ...sent,
    application: { ...application, documents: shownDocuments },
    seen: roles.flatMap((role, index) =>
      shownDocuments.map(({ kind }) => ({
        kind,
        documentId: '1',
        role,
        at: closesAt - index * 60_000,
      })),
    ),
  }),
  status('an application with changes to send', { ...sent, draft: { ...draft, version: 3 } }),
  status('an application after the closing', sent, { receivedAt: call.graceEndsAt }),
  ...(
    ['held-for-city', 'held-as-duplicate', 'held-for-check', 'duplicate', 'withdrawn'] as const
  ).map((state) =>
    status(`one that is ${state}`, { ...sent, application: { ...application, state } }),
  ),
  status('one that is returned', asked),
  status('one that is returned, after the closing', asked, { receivedAt: call.graceEndsAt }),
  status(
    'one whose answer is missing',
    asked,
    { notice: () => ({ answer: 'no-answer' }) },
    undefined,
  ),
  status('one that was asked anew', asked, { notice: () => ({ answer: 'asked-anew' }) }, undefined),
  status('one whose applicant has answered', {
    ...sent,
    application: { ...answered, state: 'submitted' },
  }),
  status('one to which staff have done things', {
    ...sent,
    history: history.map((entry) => ({ ...entry, by: 'staff' })),
  }),
  status('one in a browser without cookies', sent, { holder: shownHolder(false) }, undefined),
  status(
    'one that is not the only one under its address',
    begun,
    { notice: () => ({ others: ['AAAAAAAA', 'BBBBBBBB'] }) },
    undefined,
  ),
  status('one that other browsers can open', {
    ...sent,
    accesses: [
      ...accesses,
      ...(['start', 'code', undefined] as const).map((way, index) => ({
        digest: `${index}`.repeat(64),
        round: 0,
        way,
        givenAt: way && closesAt - index * 60_000,
        browser: way === 'code' ? 'Samsung Internet, Android' : '',
        endsAt: call.archivesAt,
      })),
    ],
  }),
  status(
    'one from which other browsers are signed out',
    { ...sent, draft: { ...draft, accessRound: 1 }, accesses: accesses.flatMap(endedBeside) },
    { notice: () => ({ done: 'browser' }) },
    undefined,
  ),
  status('one whose address was proved', { ...sent, draft: proved }),
  status(
    'one of which a copy is mailed',
    { ...sent, draft: proved },
    { notice: () => ({ done: 'copy' }) },
    undefined,
  ),
  status(
    'one of which every copy of a day is mailed',
    { ...sent, draft: proved },
    { notice: () => ({ hasAllCopies: true }) },
    undefined,
  ),
  status(
    'one whose consents have other words by now',
    sent,
    { notice: () => ({ hasOtherConsents: true }) },
    undefined,
  ),
  status('one whose consents are saved', sent, { notice: () => ({ done: 'consents' }) }, undefined),
  ...(['supervisor', 'answer', 'withdrawn'] as const).map((done) =>
    status(`one with the banner “${done}”`, sent, { notice: () => ({ done }) }, undefined),
  ),
  status('a draft in the grace time', begun, { receivedAt: closesAt }),
  status('a draft that is complete', begun, {
    tasks: taskPages.map((page) => ({ page, state: 'completed' })),
  }),
  ...(['requested', 'bounced', 'refused'] as const).map((state) =>
    status(`one whose supervisor is ${state}`, {
      ...sent,
      application: { ...application, endorsement: endorsement({ state }) },
      mails: mails.map((mail) => ({ ...mail, to: endorser.address })),
    }),
  ),
  status('one whose letter is missing', { ...sent, draft: { ...draft, nomination: 'letter' } }),
  withdrawal('as one gets it', {}, '/application/withdraw'),
  withdrawal('after the closing', { isOpen: false }, '/application/withdraw'),
  withdrawal('without cookies', { holder: shownHolder(false) }),
  withdrawal('whose box is not ticked', { isUnconfirmed: true }),
  {
    name: 'the page of a browser that is forgotten',
    html: (language) => forgottenPage(shownContext(language)),
  },
  back('by an address', '/return', () => ({ reference: undefined })),
  back('by a reference', `/return/${shownReference}`, () => ({ reference: shownReference })),
  back('without an address', undefined, (language) => ({
    reference: undefined,
    error: catalogue(language).fields.email.missing,
  })),
  back('by what is no address', undefined, (language) => ({
    reference: undefined,
    address: '7@',
    error: catalogue(language).form.errorText(
      'not-an-address',
      catalogue(language).fields.email.label,
      {
        min: 0,
        max: 254,
        count: 0,
      },
    ),
  })),
  back('asked for too often', undefined, (language) => ({
    reference: undefined,
    address: '7@7.7',
    error: wordsOf(language).tooOften,
  })),
  code('as it is asked for', () => ({})),
  code('when none was typed', (language) => ({ error: wordsOf(language).noCode })),
  code('when it was wrong', (language) => ({ error: wordsOf(language).wrong(4) })),
  code('when it is over', (language) => ({ error: wordsOf(language).over, isOver: true })),
  lateCode('as it is asked for', undefined, '/late'),
  lateCode('where nothing was typed', (language) => ({
    errors: new Map([
      ['email', catalogue(language).fields.email.missing],
      ['code', lateWords(language).noCode],
    ]),
  })),
  lateCode('that admits nothing', (language) => ({
    email: 'grace.nakato@kcca.go.ug',
    code: 'K7M2Q-9XD4T',
    errors: new Map([['code', lateWords(language).wrong]]),
  })),
];
