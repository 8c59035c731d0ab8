import { createHash } from 'node:crypto';
import {
  acceptedTypes,
  type DocumentKind,
  type FileError,
  type FileType,
  mostFileBytes,
  type StoredDocument,
} from '#shared/domain/documents/document.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { pdfError } from './check-pdf.ts';
import { remakeImage } from './remake-image.ts';
import { sniff } from './sniff.ts';

/** A file that may be stored: `bytes` are what is put into the bucket. */
export type CheckedFile = Pick<StoredDocument, 'type' | 'receivedSha256' | 'storedSha256'> &
  Readonly<{ bytes: Uint8Array }>;

/** What a thread is asked that checks files. */
export type AskedCheck = Readonly<{ bytes: Uint8Array; kind: DocumentKind }>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The type of a file that may be this document, by its content alone. */
const typeOf = (bytes: Uint8Array, kind: DocumentKind): Result<FileType, FileError> => {
  if (bytes.length === 0) return err('empty');
  if (bytes.length > mostFileBytes) return err('too-large');
  const found = sniff(bytes);
  if (found === 'heic' || found === 'office-document') return err(found);
  const type = acceptedTypes[kind].find((one) => one === found);
  return type ? ok(type) : err('not-accepted');
};

const stored = async (
  bytes: Uint8Array,
  type: FileType,
): Promise<Result<Pick<CheckedFile, 'type' | 'bytes'>, FileError>> => {
  if (type === 'application/pdf') {
    const error = await pdfError(bytes);
    return error ? err(error) : ok({ type, bytes });
  }
  const made = await remakeImage(bytes, type);
  return made.ok ? ok({ type: 'image/jpeg', bytes: made.value }) : made;
};

/** Whether a file is good for a document, and what to store of it. Any bytes get an answer. */
export const checkFile = async (
  bytes: Uint8Array,
  kind: DocumentKind,
): Promise<Result<CheckedFile, FileError>> => {
  const type = typeOf(bytes, kind);
  if (!type.ok) return type;
  const made = await stored(bytes, type.value);
  if (!made.ok) return made;
  const storedSha256 = sha256(made.value.bytes);
  return ok({ ...made.value, receivedSha256: sha256(bytes), storedSha256 });
};
