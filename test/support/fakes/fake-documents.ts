import {
  accessField,
  accessOf,
  proofField,
  proofOf,
  type Session,
  sessionCookieName,
} from '#shared/applicant/session.ts';
import type { DocumentBucket } from '#shared/documents/document-bucket.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { ScanVerdict } from '#shared/domain/documents/document.ts';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Documents } from '#shared/store/applications/documents.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';
import { checkFile } from '../../../functions/documents/checking/check-file.ts';
import { documentsOperations } from '../../../functions/documents/site.ts';
import { edition as buildEdition } from '../builders/builders.ts';
import { contextOf, request } from '../world/web.ts';
import { nominationForm } from './fonts.ts';

/** A call that asks for all three documents with the application. */
export const documentsEdition: Edition = buildEdition({
  collectAt: { headshot: 'application', passport: 'application' },
});

const secret = 'a secret of the tests';
export const documentsReference = 'K7M2Q9XD';

/** What is posted: a file, or none, and fields beside it. */
export type Posted = Readonly<{
  kind?: string;
  file?: Readonly<{ name?: string; bytes: Uint8Array }>;
  fields?: Readonly<Record<string, string>>;
  language?: 'en' | 'ko';
  receivedAt?: number;
  sourceIp?: string;
}>;

/** One applicant's draft, the files in the bucket and their rows, all in memory. */
export const fakeDocuments = ({ edition = documentsEdition, cookies = true } = {}) => {
  const call: CallRecord = plannedCall(edition);
  const receivedAt = call.closesAt - 60_000;
  const session: Session = {
    reference: documentsReference,
    token: 'A'.repeat(43),
    byCookie: cookies,
  };
  const facts = {
    reference: documentsReference,
    language: 'en',
    startedAt: receivedAt - 1_000,
  } as const;
  const files = new Map<string, Uint8Array>();
  const rows = new Map<string, ScanVerdict>();
  const counts = new Map<string, number>();
  const down = new Set<string>();
  const state: { draft: Draft; application: Application | undefined } = {
    draft: newDraft({ ...facts, now: receivedAt }),
    application: undefined,
  };
  const versions: Application[] = [];
  const before: { saving: () => void } = { saving: () => {} };
  let made = 0;

  const reach = (what: 'bucket' | 'removal' | 'table' | 'counts'): void => {
    if (down.has(what)) throw new Error(`the ${what} is away`);
  };
  const bucket: DocumentBucket = {
    put: async (key, { bytes }) => {
      reach('bucket');
      files.set(key, bytes);
    },
    get: async (key) => {
      reach('bucket');
      return files.get(key);
    },
    remove: async (key) => {
      reach('bucket');
      reach('removal');
      files.delete(key);
    },
  };
  const documents: Documents = {
    announce: async (key) => void rows.set(key, 'not-scanned'),
    verdicts: async () => rows,
    forget: async (key) => void rows.delete(key),
    setVerdict: async (key, verdict) => rows.has(key) && Boolean(rows.set(key, verdict)),
  };

  const operations = documentsOperations({
    clock: { now: () => receivedAt, ofEvent: (instant) => instant },
    edition,
    contextIn: (language) => contextOf({ edition, language }),
    secret: () => secret,
    check: checkFile,
    bucket: async () => bucket,
    documents: async () => documents,
    drafts: async () => ({
      open: async () => ({ call, ...state, hasAccess: true, unreachable: [] }),
      dossier: async () => ({
        ...state,
        versions,
        history: [],
        mails: [],
        files: [],
        accesses: [],
      }),
    }),
    commit: async ({ draft: change }) => {
      if (change?.kind !== 'saved') throw new Error('only drafts are written here');
      const { next, read } = change;
      before.saving();
      reach('table');
      const { version, sentVersion } = state.draft;
      if (read?.version !== version || read.sentVersion !== sentVersion) return err('changed');
      state.draft = next;
      return ok(undefined);
    },
    counters: async () => ({
      count: async ({ what, ms, now }) => {
        reach('counts');
        const span = `${what} ${Math.floor(now / ms)}`;
        const times = (counts.get(span) ?? 0) + 1;
        counts.set(span, times);
        return times;
      },
    }),
    nominationForm: async () => nominationForm,
    newId: () => {
      made += 1;
      return `id${made}`;
    },
    pause: async () => {},
  });

  const holder = (): [string, string][] => [
    [proofField, proofOf(secret, session)],
    ...(cookies ? [] : ([[accessField, accessOf(session)]] satisfies [string, string][])),
  ];

  const ask = async (
    route: RouteName & keyof typeof operations,
    posted: Posted,
    body: FormData | URLSearchParams,
  ): Promise<WebResponse> => {
    const { kind = 'nomination-letter', language = 'en' } = posted;
    for (const [name, value] of [...holder(), ...Object.entries(posted.fields ?? {})])
      body.append(name, value);
    const sent = new Request('https://call.example', { method: 'POST', body });
    return operations[route](
      request({
        route,
        method: 'POST',
        language,
        receivedAt: posted.receivedAt ?? receivedAt,
        params: { language, kind },
        ...(posted.sourceIp && { sourceIp: posted.sourceIp }),
        headers: { ...Object.fromEntries(sent.headers), 'sec-fetch-site': 'same-origin' },
        cookies: cookies ? new Map([[sessionCookieName, accessOf(session)]]) : new Map(),
        body: new Uint8Array(await sent.arrayBuffer()),
      }),
    );
  };

  return {
    call,
    files,
    rows,
    down,
    state,
    /** What was sent before, oldest first. */
    versions,
    /** Acts of others, just before the draft is written. */
    before,
    /** Sends what the draft holds, as the applicants' function does. */
    send: (): void => {
      state.draft = { ...state.draft, sentVersion: state.draft.version };
    },
    upload: ({ file, ...posted }: Posted): Promise<WebResponse> => {
      const body = new FormData();
      if (file) {
        const bytes = new Uint8Array(file.bytes);
        body.append('file', new File([bytes], file.name ?? 'letter.pdf'));
      } else body.append('file', new File([], ''));
      return ask('upload-document', posted, body);
    },
    remove: (posted: Posted = {}): Promise<WebResponse> =>
      ask('remove-document', posted, new URLSearchParams()),
    download: (posted: Posted): Promise<WebResponse> =>
      ask('download-document', posted, new URLSearchParams()),
    fingerprint: (posted: Posted = {}): Promise<WebResponse> =>
      ask('open-nomination-pdf', posted, new URLSearchParams()),
  };
};
