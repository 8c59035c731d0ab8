import type { DocumentKind } from '#shared/domain/documents/document.ts';

/** The fields of the forms about documents. */
export const fileField = 'file';
export const consentField = 'consent';
export const wantedField = 'wanted';

/** The id of a document's control. */
export const fieldId = (name: 'file' | 'consent', kind: DocumentKind): string => `${name}-${kind}`;

/** What was just done with one document, or what is wrong with it. */
export type UploadNotice = Readonly<{
  kind: DocumentKind;
  done?: 'stored' | 'removed';
  error?: string;
  at?: 'file' | 'consent';
  isTicked?: boolean;
}>;
