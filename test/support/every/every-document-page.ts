import type { UploadNotice } from '#shared/applicant/pages/documents/document-fields.ts';
import { filePage } from '#shared/applicant/pages/documents/file-page.tsx';
import {
  type DocumentKind,
  documentKinds,
  type FileError,
  type ScanVerdict,
  scanVerdicts,
} from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { questionPage } from '../../../functions/applicants/form/nomination/pages/question-page.tsx';
import { supervisorPage } from '../../../functions/applicants/form/nomination/pages/supervisor-page.tsx';
import { receiptPage } from '../../../functions/applicants/receipt/pages/receipt-page.tsx';
import { catalogue } from '../builders/catalogue.ts';
import {
  shownCall as call,
  shownDocuments as documents,
  type ShownPage,
  shownContext,
  shownHolder,
  shownMistyped,
  shownReference,
} from '../builders/shown.ts';
import { sampleDraft } from '../mails/journey-mails.ts';

/** The edition as it is, but that it asks for everything with the application. */
const contextOf = (language: string, path?: string): PageContext => {
  const context = shownContext(language, path);
  const collectAt = {
    'nomination-letter': 'application',
    headshot: 'application',
    passport: 'application',
  } as const;
  return { ...context, edition: { ...context.edition, collectAt } };
};

const verdictsAll = (verdict: ScanVerdict) => new Map(documents.map(({ key }) => [key, verdict]));
const draft: Draft = { ...sampleDraft(), documents };
const empty: Draft = { ...draft, documents: [] };

type Page = Partial<Omit<Parameters<typeof filePage>[1], 'notice'>> &
  Readonly<{ notice?: (language: string) => UploadNotice }>;

const file = (name: string, { notice, ...changes }: Page = {}): ShownPage => ({
  name: `the page of a file ${name}`,
  html: (language) => {
    const said = notice?.(language);
    const kind = said?.kind ?? 'nomination-letter';
    return filePage(contextOf(language, said ? undefined : `/apply/file/${kind}`), {
      holder: shownHolder(),
      call,
      draft,
      kind,
      verdicts: new Map(),
      notice: said,
      ...changes,
    });
  },
});

type Question = Partial<Parameters<typeof questionPage>[1]>;

const question = (name: string, changes: Question = {}): ShownPage => ({
  name: `the question of the nomination ${name}`,
  html: (language) =>
    questionPage(shownContext(language, '/apply/documents'), {
      holder: shownHolder(),
      call,
      lateUntil: undefined,
      cityId: 'kampala',
      version: 2,
      nomination: '',
      isMissing: false,
      returns: false,
      ...changes,
    }),
});

type Supervisor = Partial<Parameters<typeof supervisorPage>[1]>;

const supervisor = (name: string, changes: Supervisor = {}): ShownPage => ({
  name: `the supervisor's page ${name}`,
  html: (language) =>
    supervisorPage(shownContext(language, '/apply/supervisor'), {
      holder: shownHolder(),
      call,
      lateUntil: undefined,
      cityId: 'kampala',
      version: 2,
      values: new Map(),
      errors: new Map(),
      ...changes,
    }),
});

const fileErrors: readonly FileError[] = ['too-large', 'not-accepted', 'office-document'];

const refused = (kind: DocumentKind, error: FileError): ShownPage =>
  file(`for a ${kind} that is ${error}`, {
    notice: (language) => {
      const { documents: words } = catalogue(language);
      return { kind, at: 'file', error: `${words.kinds[kind]}: ${words.error(error, kind)}` };
    },
  });

const note = (name: 'unreadable' | 'tooLarge' | 'infected' | 'gone' | 'notFetched'): ShownPage => ({
  name: `the page for a file that is ${name}`,
  html: (language) => {
    const { title, text } = catalogue(language).uploads[name];
    return notePage(shownContext(language), { title, paragraphs: [text] });
  },
});

/** The pages about documents, in every state. */
export const documentPages: readonly ShownPage[] = [
  question('as it is first asked'),
  question('once more, where nothing was chosen', { isMissing: true }),
  question('answered', { nomination: 'letter' }),
  question('come to from Check', { nomination: 'letter', returns: true }),
  question('without cookies', { holder: shownHolder(false) }),
  supervisor('as it is first shown'),
  supervisor('without cookies', { holder: shownHolder(false) }),
  supervisor('with nothing filled in', {
    errors: new Map([
      ['superiorName', 'missing'],
      ['superiorAddress', 'missing'],
    ]),
  }),
  supervisor('with the address of the applicant', {
    values: shownMistyped,
    errors: new Map([['superiorAddress', 'own-address']]),
  }),
  supervisor('once more, to ask about the address', {
    values: shownMistyped,
    asksAboutAddress: true,
  }),
  ...documentKinds.map((kind) => file(`for a ${kind}, none yet`, { kind, draft: empty })),
  ...documentKinds.map((kind) => file(`with a ${kind}`, { kind })),
  file('whose application was sent before', { draft: { ...draft, version: 3, sentVersion: 1 } }),
  ...scanVerdicts.map((verdict) => file(`, ${verdict}`, { verdicts: verdictsAll(verdict) })),
  file('without cookies', { holder: shownHolder(false) }),
  file('after one came', { notice: () => ({ kind: 'passport', done: 'stored' }) }),
  file('after one went', {
    draft: empty,
    notice: () => ({ kind: 'headshot', done: 'removed' }),
  }),
  ...fileErrors.flatMap((error) => documentKinds.map((kind) => refused(kind, error))),
  file('without the consent', {
    draft: empty,
    notice: (language) => {
      const { uploads, documents: words } = catalogue(language);
      const error = uploads.consentMissing(words.kinds.passport);
      return { kind: 'passport', at: 'consent', error, isTicked: false };
    },
  }),
  note('unreadable'),
  note('tooLarge'),
  note('infected'),
  note('gone'),
  note('notFetched'),
  {
    name: 'the receipt with every document',
    html: (language) =>
      receiptPage(shownContext(language, `/applications/${shownReference}`), call, {
        reference: shownReference,
        receivedAt: call.closesAt - 1,
        lateBySeconds: 0,
        cityWasFull: false,
        documents,
        isUnreachable: false,
        mayChange: true,
      }),
  },
];
