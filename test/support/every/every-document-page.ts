import type { UploadNotice } from '#shared/applicant/pages/documents/document-fields.ts';
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
import { documentsPage as nominationPage } from '../../../functions/applicants/form/pages/documents-page.tsx';
import { receiptPage } from '../../../functions/applicants/status/pages/receipt-page.tsx';
import { documentResultPage } from '../../../functions/documents/files/pages/document-result-page.tsx';
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

type Page = Partial<Omit<Parameters<typeof documentResultPage>[1], 'notice'>> &
  Readonly<{ notice?: (language: string) => UploadNotice }>;

const answered = (name: string, { notice, ...changes }: Page): ShownPage => ({
  name: `the page of the documents ${name}`,
  html: (language) =>
    documentResultPage(contextOf(language), {
      holder: shownHolder(),
      call,
      draft,
      verdicts: new Map(),
      notice: notice?.(language) ?? { kind: 'nomination-letter' },
      ...changes,
    }),
});

const fileErrors: readonly FileError[] = ['too-large', 'not-accepted', 'office-document'];

const refused = (kind: DocumentKind, error: FileError): ShownPage =>
  answered(`for a ${kind} that is ${error}`, {
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
  {
    name: 'the page of the nomination with every document',
    html: (language) =>
      nominationPage(contextOf(language, '/apply/documents'), {
        holder: shownHolder(),
        call,
        version: 2,
        nomination: 'letter',
        values: new Map(),
        errors: new Map(),
        documents,
        verdicts: verdictsAll('clean'),
        versions: { version: 2, sentVersion: 1 },
      }),
  },
  {
    name: 'the page of the nomination once more, to ask about the address',
    html: (language) =>
      nominationPage(contextOf(language), {
        holder: shownHolder(),
        call,
        version: 2,
        nomination: 'endorsement',
        values: shownMistyped,
        errors: new Map(),
        asksAboutAddress: true,
        documents: [],
        verdicts: new Map(),
        versions: { version: 2, sentVersion: 0 },
      }),
  },
  answered('with none', { draft: empty }),
  ...scanVerdicts.map((verdict) => answered(`, ${verdict}`, { verdicts: verdictsAll(verdict) })),
  answered('without cookies', { holder: shownHolder(false) }),
  answered('after one came', { notice: () => ({ kind: 'passport', done: 'stored' }) }),
  answered('after one went', { notice: () => ({ kind: 'headshot', done: 'removed' }) }),
  ...fileErrors.flatMap((error) => documentKinds.map((kind) => refused(kind, error))),
  answered('without the consent', {
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
