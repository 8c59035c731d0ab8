import { DocumentFacts } from '#shared/applicant/pages/documents/document-facts.tsx';
import type { Holder } from '#shared/applicant/pages/journey.tsx';
import type { ScanVerdicts, StoredDocument } from '#shared/domain/documents/document.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { documentWords, uploadWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type Props = Readonly<{ context: PageContext; holder: Holder; dossier: Dossier }>;

const List = ({
  context,
  holder,
  verdicts,
  files,
}: Omit<Props, 'dossier'> &
  Readonly<{ verdicts: ScanVerdicts; files: readonly StoredDocument[] }>) => (
  <>
    {files.map((document) => (
      <section class="answers">
        <h3>{documentWords(context.language).kinds[document.kind]}</h3>
        <DocumentFacts context={context} holder={holder} document={document} verdicts={verdicts} />
      </section>
    ))}
  </>
);

/** The files that were sent, now and before, and those that are not sent yet; each can be fetched. */
export const StatusDocuments = ({ context, holder, dossier }: Props) => {
  const text = uploadWords(context.language);
  const verdicts = new Map(dossier.files.map(({ key, verdict }) => [key, verdict]));
  const sent = dossier.application?.documents ?? [];
  const keys = new Set(sent.map(({ key }) => key));
  const unsent = (dossier.draft?.documents ?? []).filter(({ key }) => !keys.has(key));
  const here = new Set([...sent, ...unsent].map(({ key }) => key));
  const earlier = new Map(
    dossier.versions.flatMap(({ documents }) =>
      documents.filter(({ key }) => !here.has(key)).map((document) => [document.key, document]),
    ),
  );
  return (
    <>
      {dossier.application ? (
        <section>
          <h2>{documentWords(context.language).sent}</h2>
          <p>{sent.length === 0 ? text.noneSent : text.sentNote}</p>
          <List context={context} holder={holder} verdicts={verdicts} files={sent} />
        </section>
      ) : null}
      {unsent.length > 0 ? (
        <section>
          <h2>{text.drafted}</h2>
          <List context={context} holder={holder} verdicts={verdicts} files={unsent} />
        </section>
      ) : null}
      {earlier.size > 0 ? (
        <section>
          <h2>{text.earlier}</h2>
          <List
            context={context}
            holder={holder}
            verdicts={verdicts}
            files={[...earlier.values()]}
          />
        </section>
      ) : null}
    </>
  );
};
