import { documentKey, type StoredDocument } from '#shared/domain/documents/document.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';

/** A file for the bucket; `body` is ASCII. */
export type SeedFile = Readonly<{
  key: string;
  type: string;
  body: string;
  sha256: string;
  uploadedAt: Instant;
}>;

/** One line of text on a page of A4. https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf */
const pdfOf = (line: string): string => {
  const text = `BT /F1 14 Tf 72 760 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return `${body}${table}${end}`;
};

type Of = Readonly<{ reference: string; at: Instant; digest: (text: string) => string }>;

/** The nomination letter of an invented applicant: what its application says of it, and the file. */
export const inventedLetter = ({
  reference,
  at,
  digest,
}: Of): Readonly<{ document: StoredDocument; file: SeedFile }> => {
  const body = pdfOf(`Invented nomination letter for application ${reference}`);
  const sha256 = digest(body);
  const type = 'application/pdf';
  const key = documentKey(reference, 'nomination-letter', sha256.slice(0, 32));
  return {
    document: {
      kind: 'nomination-letter',
      key,
      name: 'Nomination letter.pdf',
      type,
      bytes: body.length,
      receivedSha256: sha256,
      storedSha256: sha256,
      uploadedAt: at,
      since: 1,
    },
    file: { key, type, body, sha256, uploadedAt: at },
  };
};
