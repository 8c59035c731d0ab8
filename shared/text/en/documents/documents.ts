import type { DocumentKind, FileError, ScanVerdict } from '#shared/domain/documents/document.ts';

const types: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter': 'PDF, JPEG or PNG',
  headshot: 'JPEG or PNG',
  passport: 'PDF, JPEG or PNG',
};

const errors: Readonly<Record<FileError, (kind: DocumentKind) => string>> = {
  empty: () => 'The file is empty. Choose another file.',
  'too-large': () =>
    'The file is larger than 4 MB. Scan it in greyscale or at a lower resolution, such as 150 dpi, or save the photo at a smaller size.',
  'not-accepted': (kind) =>
    `The file must be a ${types[kind]}. Save or scan it again in one of these formats.`,
  heic: () =>
    'This is an iPhone photo in HEIC format. Take a screenshot of the photo and upload that. You can also email the photo to yourself and upload the JPEG.',
  'office-document': (kind) =>
    kind === 'headshot'
      ? 'This is a Word document or a similar file. Upload a photo, JPEG or PNG, instead.'
      : 'This is a Word document or a similar file. Save it as a PDF and upload the PDF.',
  damaged: () =>
    'The file is damaged or incomplete. Save or scan it again, or choose another file.',
  encrypted: () => 'The PDF is password protected. Save it without a password and upload it again.',
  'too-many-pixels': () =>
    'The image has too many pixels. Save it with 40 million pixels or fewer and no side longer than 20,000 pixels. If it has 16-bit colours, save it with 8-bit colours. A scan at 150 to 300 dpi is enough.',
  'too-costly': () =>
    'We could not read this file in a reasonable time. Open it, save it again as a plain JPEG, PNG or PDF, and upload the new file.',
};

/** The words about documents. */
export const documents = {
  kinds: {
    'nomination-letter': 'Nomination letter',
    headshot: 'Portrait photo',
    passport: 'Passport photo page',
  } satisfies Record<DocumentKind, string>,
  /** Said before one chooses. */
  accepted: (kind: DocumentKind): string => `${types[kind]}, up to 4 MB`,
  error: (error: FileError, kind: DocumentKind): string => errors[error](kind),
  verdicts: {
    'not-scanned': 'Not checked for viruses',
    clean: 'Checked for viruses: none found',
    infected: 'We found a virus, so nobody can open this file. Upload a different file.',
    'could-not-be-scanned': 'Could not be checked for viruses',
  } satisfies Record<ScanVerdict, string>,
  sent: 'Files you submitted',
};
