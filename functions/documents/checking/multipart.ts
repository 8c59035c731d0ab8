import { err, ok, type Result } from '#shared/domain/result.ts';

export type UploadError = 'too-large' | 'not-a-form' | 'repeated-field';

export type Upload = Readonly<{
  fields: ReadonlyMap<string, string>;
  /** Undefined where no file was chosen. */
  file: Readonly<{ name: string; bytes: Uint8Array }> | undefined;
}>;

/** Above what a function is ever handed. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostBytes = 6 * 1024 * 1024;
const mostParts = 40;

const boundaryIn = (contentType: string): string | undefined =>
  /^multipart\/form-data;(?:[^;]{0,100};)?\s{0,10}boundary="?([^\s";\\]{1,70})"?/i.exec(
    contentType,
  )?.[1];

/** Counts as far as it matters: each part costs its reader more than its bytes. */
const hasTooManyParts = (body: Buffer, boundary: string): boolean => {
  let at = -1;
  for (let found = 0; found <= mostParts + 1; found += 1) {
    at = body.indexOf(boundary, at + 1, 'latin1');
    if (at < 0) return false;
  }
  return true;
};

/**
 * Node's own reader: it throws on whatever is no form. It is told the boundary whose parts were
 * counted: of a type that names two it would take the other.
 */
const parse = async (
  body: Uint8Array<ArrayBuffer>,
  boundary: string,
): Promise<FormData | undefined> => {
  const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` };
  try {
    return await new Response(body, { headers }).formData();
  } catch {
    return undefined;
  }
};

const readParts = async (form: FormData): Promise<Result<Upload, UploadError>> => {
  const fields = new Map<string, string>();
  let file: Upload['file'];
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      // A file input that was left alone is sent as a file of no name and no bytes.
      if (value.name === '' && value.size === 0) continue;
      if (file) return err('repeated-field');
      file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    } else if (fields.has(name)) return err('repeated-field');
    else fields.set(name, value);
  }
  return ok({ fields, file });
};

/**
 * Reads a body of multipart/form-data that holds one file at most. Refuses a field or a file that
 * stands twice, more than 40 parts and more than 6 MB.
 */
export const readUpload = async (
  body: Uint8Array,
  contentType: string,
): Promise<Result<Upload, UploadError>> => {
  if (body.length > mostBytes) return err('too-large');
  const boundary = boundaryIn(contentType);
  if (boundary === undefined) return err('not-a-form');
  const bytes = Buffer.from(body);
  if (hasTooManyParts(bytes, boundary)) return err('too-large');
  const form = await parse(bytes, boundary);
  return form ? readParts(form) : err('not-a-form');
};
