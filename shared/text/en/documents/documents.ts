import type { DocumentKind, FileError, ScanVerdict } from '#shared/domain/documents/document.ts';

const types: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter': 'PDF, JPEG or PNG',
  headshot: 'JPEG or PNG',
  passport: 'PDF, JPEG or PNG',
};

const errors: Readonly<Record<FileError, (kind: DocumentKind) => string>> = {
  empty: () => 'The file is empty. Choose it once more.',
  'too-large': () =>
    'The file is larger than 4 MB. Scan it in grey or with fewer dots (150 to 200 dpi), or save the photo in a smaller size.',
  'not-accepted': (kind) => `The file is no ${types[kind]}. Save or scan it as one of these.`,
  heic: () =>
    'The photo is in the format of an iPhone (HEIC). Send it as JPEG: share it by mail to yourself, or take a screenshot of it.',
  'office-document': (kind) =>
    `The file is a text document. Save or print it as PDF${kind === 'headshot' ? ', or send a photo' : ''}.`,
  damaged: () => 'The file is damaged or not complete. Make it anew, or choose another one.',
  encrypted: () => 'The PDF is locked by a password. Save it without one.',
  'too-many-pixels': () =>
    'The picture is too large. Save it with at most 40 million pixels and no side longer than 20,000 pixels. If it has 16-bit colours, save it with 8-bit colours. A scan at 150 to 300 dpi is enough.',
  'too-costly': () =>
    'We could not read this file in reasonable time. Open it, save it again as a plain JPEG, PNG or PDF, and upload the new file.',
};

/** The words about documents. */
export const documents = {
  kinds: {
    'nomination-letter': 'Nomination letter',
    headshot: 'Headshot photo',
    passport: 'Passport page with your photo',
  } satisfies Record<DocumentKind, string>,
  /** Said before one chooses. */
  accepted: (kind: DocumentKind): string => `${types[kind]}, at most 4 MB`,
  error: (error: FileError, kind: DocumentKind): string => errors[error](kind),
  verdicts: {
    'not-scanned': 'Not scanned for malware',
    clean: 'Scanned, nothing found',
    infected: 'Malware was found: nobody can open it. Please send another file.',
    'could-not-be-scanned': 'Could not be scanned for malware',
  } satisfies Record<ScanVerdict, string>,
  sent: 'Files sent with the application',
};
