import { cleanLine } from '../form/text.ts';
import type { Instant } from '../time/zoned-time.ts';

export const documentKinds = ['nomination-letter', 'headshot', 'passport'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const isDocumentKind = (name: string): name is DocumentKind =>
  documentKinds.some((kind) => kind === name);

export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type FileType = (typeof fileTypes)[number];

/** What may be sent as each document. Images are stored as JPEG, whatever they came as. */
export const acceptedTypes: Readonly<Record<DocumentKind, readonly FileType[]>> = {
  'nomination-letter': ['application/pdf', 'image/jpeg', 'image/png'],
  headshot: ['image/jpeg', 'image/png'],
  passport: ['application/pdf', 'image/jpeg', 'image/png'],
};

/**
 * 4 MB: a function is handed at most 6 MB, in which a file stands as base64 (a third longer), with
 * the form around it. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const mostFileBytes = 4 * 1024 * 1024;

/** 40 million: a page of A4 scanned at 600 dpi has 35; more would outgrow the function's memory. */
export const mostPixels = 40_000_000;

/** What 40 million pixels of three colours unpack to. Deeper colours or transparency need more each. */
export const mostUnpackedBytes = mostPixels * 3;

/** The longest strips from scanners have fewer; a picture one pixel wide costs 8 s. */
export const longestSideTaken = 20_000;

/** Progressive JPEGs of cameras and programs have about ten scans. */
export const mostScans = 100;

/**
 * What decoding may cost, in pixels: reading and shrinking a picture costs as much as seven scans
 * over it. 600 million are about 1.5 s of a processor: A4 at 600 dpi with ten scans.
 */
export const mostPixelPasses = 600_000_000;
export const passesBesideScans = 7;

/** When a document is asked for: with the application, or only of those who are selected. */
export const collectionTimes = ['application', 'selection'] as const;
export type CollectionTime = (typeof collectionTimes)[number];

/** Sensitive data needs a consent of its own. */
export const needsOwnConsent: Readonly<Record<DocumentKind, boolean>> = {
  'nomination-letter': false,
  headshot: true,
  passport: true,
};

/** The documents that an edition asks for at `time`, in the order in which they are shown. */
export const documentsAt = (
  time: CollectionTime,
  collectAt: Readonly<Record<DocumentKind, CollectionTime>>,
): readonly DocumentKind[] => documentKinds.filter((kind) => collectAt[kind] === time);

/** Why a file is not taken; each has its own words in `shared/text`. */
export type FileError =
  | 'empty'
  | 'too-large'
  | 'not-accepted'
  /** A photo as an iPhone keeps it, which few programs open. */
  | 'heic'
  /** A letter as it was written in Word, Pages or another office program. */
  | 'office-document'
  | 'damaged'
  | 'encrypted'
  | 'too-many-pixels'
  /** It would take longer to read than any honest file. */
  | 'too-costly';

/** What a scanner said. Not scanned is never shown as clean. */
export const scanVerdicts = ['not-scanned', 'clean', 'infected', 'could-not-be-scanned'] as const;
export type ScanVerdict = (typeof scanVerdicts)[number];

/** A file that was found good and lies in the bucket under `key`, for a document of an application. */
export type StoredFile = Readonly<{
  kind: DocumentKind;
  key: string;
  /** As the sender's computer named it, cleaned. It may name a person. */
  name: string;
  type: FileType;
  /** How long the stored file is. */
  bytes: number;
  /** SHA-256 in hexadecimal of the file as it came, which its sender can compare. */
  receivedSha256: string;
  /** SHA-256 in hexadecimal of the file as it is stored: another one where it was made anew. */
  storedSha256: string;
  uploadedAt: Instant;
  /** The consent of its own that it was given with: which words were shown, and when it was ticked. */
  consent?: Readonly<{ wording: string; at: Instant }> | undefined;
}>;

/** A document as a draft and an application name it. */
export type StoredDocument = StoredFile &
  Readonly<{
    /** The version of the draft that it came with; by it the draft knows which files were sent. */
    since: number;
  }>;

/** What is known of the files of an application, by their keys. */
export type ScanVerdicts = ReadonlyMap<string, ScanVerdict>;

/** Whether anyone may open it: a file that a scanner found infected is kept and shown to nobody. */
export const mayBeOpened = (verdict: ScanVerdict): boolean => verdict !== 'infected';

export const verdictOf = (verdicts: ScanVerdicts, { key }: Pick<StoredFile, 'key'>): ScanVerdict =>
  verdicts.get(key) ?? 'not-scanned';

export const documentOf = <Document extends { kind: DocumentKind }>(
  documents: readonly Document[],
  kind: DocumentKind,
): Document | undefined => documents.find((one) => one.kind === kind);

/** The prefix of every document in the bucket. */
export const documentPrefix = 'applications/';

/** Where a file is put: a new place each time, so that no file is ever written over. `id` is random. */
export const documentKey = (reference: string, kind: DocumentKind, id: string): string =>
  `${documentPrefix}${reference}/${kind}/${id}`;

/** Whose file lies under a key; undefined when it is none of ours. */
export const readDocumentKey = (
  key: string,
): Readonly<{ reference: string; kind: DocumentKind; id: string }> | undefined => {
  const [, reference, found, id] =
    /^applications\/([0-9A-Z]{8})\/([a-z-]+)\/([\w-]+)$/.exec(key) ?? [];
  const kind = documentKinds.find((one) => one === found);
  return reference && kind && id ? { reference, kind, id } : undefined;
};

const longestName = 100;

/** A file's name as it is shown and served: without folders, unseen characters, or what no disk takes. */
export const cleanFileName = (given: string): string => {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const safe = cleanLine(base.slice(0, longestName * 16).replace(/[<>:"|?*;%]/g, '_'));
  const name = Array.from(safe).slice(-longestName).join('').replace(/^\.+/, '').trim();
  return name === '' ? 'file' : name;
};

const endings: Readonly<Record<FileType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

export const fileEnding = (type: FileType): string => endings[type];

/** The name under which a stored file is saved: with the ending of what it is now. */
export const downloadName = ({ name, type }: Pick<StoredFile, 'name' | 'type'>): string =>
  `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || 'file'}.${fileEnding(type)}`;
