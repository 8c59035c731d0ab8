import type { DocumentKind } from '#shared/domain/documents/document.ts';
import type { Role } from '#shared/domain/people/role.ts';

const own: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter':
    'WeGO may use my nomination letter for choosing the participants of this workshop.',
  headshot:
    'WeGO may keep my photo for choosing the participants and, if I am selected, for my name badge.',
  passport:
    'WeGO may keep my passport data, apart from the rest of my application, for my visa and my journey to this workshop.',
};

/** The words about sending, replacing and removing documents. */
export const uploads = {
  title: 'Your documents',
  lead: 'Each document is sent by itself, in any order. You can replace it until the closing.',
  limit:
    'A file may have at most 4 MB: a larger one cannot arrive, and your browser then shows an error without words. Go back, and choose a smaller one.',
  before:
    'Send your files first: what you type further down on this page is kept only when you save it.',
  choose: (kind: string): string => `${kind}: choose a file`,
  consent: (kind: DocumentKind): string => own[kind],
  consentMissing: (kind: string): string => `${kind}: tick that we may keep it`,
  noFile: (kind: string): string => `${kind}: choose a file first`,
  upload: (kind: string): string => `Send: ${kind}`,
  replace: (kind: string): string => `Replace: ${kind}`,
  remove: (kind: string): string => `Remove: ${kind}`,
  takeBack: (kind: string): string => `Take the consent back and remove: ${kind}`,
  download: (kind: string): string => `Download: ${kind}`,

  stored: (kind: string): string => `We have your file: ${kind}.`,
  removed: (kind: string): string => `Removed: ${kind}.`,
  unsent:
    'It becomes a part of your application when you send it on the last page. What you sent before counts until then, with the files that it had.',
  none: 'No file yet',
  file: 'File',
  size: 'Size',
  bytes: (bytes: string): string => `${bytes} bytes`,
  received: 'Received',
  sha256: 'SHA-256 of the file that you sent',
  scan: 'Malware scan',
  seen: 'Seen by staff',
  seenBy: {
    reviewer: 'A reviewer',
    staff: 'The WeGO secretariat',
    decider: 'The WeGO secretariat',
    'travel-desk': 'The travel desk',
  } satisfies Record<Role, string>,
  seenAt: (who: string, at: string): string => `${who}: ${at}`,
  seenBefore: (times: number): string => `${times} more ${times === 1 ? 'time' : 'times'} before`,
  timeIn: (city: string): string => `${city} time`,
  remade:
    'Of a picture we keep a new copy without the place, the time and the camera that photos carry: its size differs from that of your file.',
  goOn: 'Go on to the page of the documents',

  notStored:
    'We could not store the file just now. Nothing else is lost, and a file that you sent before is still there. Please wait a minute and send it once more.',
  tooMany:
    'Too many files were uploaded in the last hour, for this application or from your network. Files that you uploaded before are safe. Wait an hour, then upload this file again.',
  notRemoved:
    'We could not remove the file just now. Nothing was changed. Please wait a minute and press the button once more.',
  notChangeable: {
    title: 'This application can no longer be changed',
    text: 'Documents can be sent, replaced and removed as long as the application can be changed.',
    link: 'See where the application stands',
  },
  unreadable: {
    title: 'We could not read the file',
    text: 'What arrived was not a file as browsers send it, or not all of it. Nothing was changed. Please go back and send it once more.',
  },
  tooLarge: {
    title: 'The file is too large',
    text: 'It has more than 4 MB. Nothing was changed. Please go back and choose a smaller file.',
  },
  infected: {
    title: 'This file cannot be opened',
    text: 'Malware was found in it: nobody gets it, neither you nor we. Please send another file.',
  },
  gone: {
    title: 'There is no such file',
    text: 'It was replaced or removed meanwhile. Open the page of your application once more.',
  },
  notFetched: {
    title: 'We could not fetch the file',
    text: 'It is still stored. Please wait a minute and try again.',
  },

  sentNote: 'These are the files of the version that counts.',
  drafted: 'Files that are not sent yet',
  earlier: 'Files of versions that you sent before',
  receiptNote:
    'Who sent a file can compare these sums: each is the SHA-256 of the file as it arrived.',
  laterLetter:
    'You want to bring your nomination later. You can send the application now and add it until the closing.',
  letterMissing:
    'You chose a nomination letter, and none is here yet. You can send the application all the same; add the letter before the closing, and send the changes.',
};
