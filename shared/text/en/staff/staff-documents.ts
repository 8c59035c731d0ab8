import type { DocumentKind, ScanVerdict } from '#shared/domain/documents/document.ts';

/** What the staff read about the documents of an application. */
export const staffDocuments = {
  title: 'Documents',
  none: 'No documents were submitted with this application.',
  told: 'When you open a document, the applicant sees your role and the time, but not your name.',
  kinds: {
    'nomination-letter': 'nomination letter',
    headshot: 'portrait photo',
    passport: 'passport photo page',
  } satisfies Record<DocumentKind, string>,
  titles: {
    'nomination-letter': 'Nomination letter',
    headshot: 'Portrait photo',
    passport: 'Passport photo page',
  } satisfies Record<DocumentKind, string>,
  open: (kind: string, type: string, size: string): string => `Open ${kind} (${type}, ${size})`,
  openAgain: (kind: string): string => `Open ${kind}`,
  notYours: 'Your role does not include opening this document.',
  file: 'File name',
  received: 'Received',
  sha256: 'SHA-256 of the file',
  receivedSha256: 'SHA-256 of the file received',
  remade:
    'This picture is a new copy without the location, time and camera data of the file received.',
  scan: 'Malware scan',
  verdicts: {
    'not-scanned': 'Not scanned. Open this file with care.',
    clean: 'Scanned, no malware found',
    infected: 'Malware was found. Nobody can open this file.',
    'could-not-be-scanned': 'Could not be scanned. Open this file with care.',
  } satisfies Record<ScanVerdict, string>,
  seen: 'Opened by',
  seenBy: (name: string, role: string, at: string): string => `${name} (${role}), ${at}`,
  seenBefore: (count: number): string =>
    `Opened ${count} more ${count === 1 ? 'time' : 'times'} before`,
  closed: {
    infected: {
      title: 'Nobody can open this file',
      text: 'The scan found malware in it. Ask the applicant to upload another file.',
    },
    over: {
      title: 'This link has expired',
      text: 'A link to a document works for 60 seconds. Open the document again to get a new link.',
    },
    failed: {
      title: 'We could not get the file',
      text: 'The file is still stored. Wait a minute, then open it again.',
    },
  },
};
