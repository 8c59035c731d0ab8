import {
  type ScanVerdicts,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import type { Exported } from '#shared/domain/selection/export-columns.ts';
import type { ExportedKind, FileOfApplication } from './files-zip.ts';

type Source = Readonly<{
  verdicts: (documents: readonly StoredDocument[]) => Promise<ScanVerdicts>;
  read: (key: string) => Promise<Uint8Array | undefined>;
}>;

type Leaving = StoredDocument & Readonly<{ kind: ExportedKind }>;

const leaves = (document: StoredDocument): document is Leaving => document.kind !== 'passport';

/** The files that leave with these applications, each read when it is its turn. No passport does. */
export async function* filesOf(
  applications: AsyncIterable<Exported>,
  { verdicts, read }: Source,
): AsyncIterable<FileOfApplication> {
  for await (const { application } of applications) {
    const { reference, answers } = application;
    const documents = application.documents.filter(leaves);
    const known = await verdicts(documents);
    for (const file of documents)
      yield {
        ...{ reference, fullName: answers.fullName, kind: file.kind, file },
        verdict: verdictOf(known, file),
        read: () => read(file.key),
      };
  }
}
