import type { DocumentKind } from '#shared/domain/documents/document.ts';
import type { Role } from '#shared/domain/people/role.ts';

const own: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter':
    'I agree that WeGO keeps my nomination letter to select participants for this workshop, until it deletes my application. I can refuse, and then I cannot upload the letter.',
  headshot:
    'I agree that WeGO keeps my photo to select participants and, if I am selected, to make my name badge, until it deletes my application. I can refuse, and then I cannot upload the photo.',
  passport:
    'I agree that WeGO keeps my passport details, which are unique identifying information, to arrange my visa and travel to this workshop. WeGO keeps them separately from the rest of my application, until it deletes my application. I can refuse, and then I cannot upload the passport page.',
};

/** The words about uploading, replacing and removing documents. */
export const uploads = {
  limit:
    'Each file can be up to 4 MB. If you choose a larger file, your browser may show an error page. Go back and choose a smaller one.',
  consent: (kind: DocumentKind): string => own[kind],
  consentMissing: (kind: string): string => `Agree that we keep your ${kind.toLowerCase()}`,
  noFile: (kind: string): string => `Choose the file with your ${kind.toLowerCase()}`,
  upload: (kind: string): string => `Upload ${kind.toLowerCase()}`,
  replace: (kind: string): string => `Replace ${kind.toLowerCase()}`,
  remove: (kind: string): string => `Remove ${kind.toLowerCase()}`,
  takeBack: (kind: string): string => `Withdraw consent and remove ${kind.toLowerCase()}`,
  download: (kind: string): string => `Download ${kind.toLowerCase()}`,

  stored: (kind: string): string => `Your ${kind.toLowerCase()} has been uploaded.`,
  removed: (kind: string): string => `Your ${kind.toLowerCase()} has been removed.`,
  unsent: 'Your files become part of your application when you submit it on the last page.',
  unsentChanges:
    'Your changes to the files become part of your application when you submit them on the last page. Until then, we use the version you submitted before, with its files.',
  file: 'File',
  size: 'Size',
  received: 'Uploaded',
  sha256: 'Checksum of your file (SHA-256)',
  scan: 'Virus check',
  seen: 'Opened by staff',
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
    'We store a new copy of your image without the location, time and camera details, so its size is different from your file.',

  notStored:
    'We could not save the file. Nothing else has changed, and any file you uploaded before is still there. Wait a minute, then upload it again.',
  tooMany:
    'Too many files were uploaded in the last hour, for this application or from your network. Any files you uploaded before are safe. Wait an hour, then upload this file again.',
  notRemoved:
    'We could not remove the file. Nothing has changed. Wait a minute, then select the button again.',
  notChangeable: {
    title: 'You can no longer change this application',
    text: 'You can upload, replace and remove documents only while you can change your application.',
    link: 'View your application',
  },
  unreadable: {
    title: 'We could not read the file',
    text: 'The file did not arrive completely or was not sent as a file. Nothing has changed. Go back and upload it again.',
  },
  tooLarge: {
    title: 'The file is too large',
    text: 'The file is larger than 4 MB. Nothing has changed. Go back and choose a smaller file.',
  },
  infected: {
    title: 'You cannot open this file',
    text: 'We found a virus in this file, so nobody can open it. Upload a different file.',
  },
  gone: {
    title: 'File not found',
    text: 'The file has been replaced or removed. Open the page “Your application” again.',
  },
  notFetched: {
    title: 'We could not open the file',
    text: 'The file is still saved. Wait a minute, then try again.',
  },

  sentNote: 'These files are part of the application you submitted.',
  drafted: 'Files you have not submitted yet',
  earlier: 'Files from earlier versions',
  receiptNote:
    'You can compare these SHA-256 checksums with your own files. We calculated each from the file as we received it.',
  laterLetter: 'You can submit your application now and add your nomination before the deadline.',
  letterMissing:
    'You have not uploaded your nomination letter yet. You can still submit now. Upload the letter before the deadline, then submit your changes.',
};
