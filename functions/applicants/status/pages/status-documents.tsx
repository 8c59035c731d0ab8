import { DocumentFacts } from '#shared/applicant/pages/documents/document-facts.tsx';
import type { Holder } from '#shared/applicant/pages/journey.tsx';
import {
  type ScanVerdicts,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { documentWords, taskWords, uploadWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { SeenByStaff } from './seen-by-staff.tsx';
import { verdictsIn } from './standing/answers.tsx';

type Props = Readonly<{ context: PageContext; holder: Holder; dossier: Dossier }>;

const List = ({
  verdicts,
  files,
  ...props
}: Props & Readonly<{ verdicts: ScanVerdicts; files: readonly StoredDocument[] }>) => (
  <>
    {files.map((document) => (
      <section class="answers">
        <h3>{documentWords(props.context.language).kinds[document.kind]}</h3>
        <DocumentFacts {...props} document={document} verdicts={verdicts} />
        <SeenByStaff {...props} document={document} />
      </section>
    ))}
  </>
);

/** The files that were sent, now and before, and those that are not sent yet; each can be fetched. */
export const StatusDocuments = (props: Props) => {
  const { context, dossier } = props;
  const text = uploadWords(context.language);
  const verdicts = verdictsIn(dossier);
  const sent = dossier.application?.documents ?? [];
  const keys = new Set(sent.map(({ key }) => key));
  const unsent = (dossier.draft?.documents ?? []).filter(({ key }) => !keys.has(key));
  const kept = new Set([...sent, ...unsent].map(({ key }) => key));
  const earlier = new Map(
    dossier.versions.flatMap(({ documents }) =>
      documents.filter(({ key }) => !kept.has(key)).map((document) => [document.key, document]),
    ),
  );
  const here = [...sent, ...unsent];
  if (here.length + earlier.size === 0) return null;
  return (
    <details open={here.some((file) => verdictOf(verdicts, file) === 'infected')}>
      <summary>{taskWords(context.language).files}</summary>
      {sent.length > 0 ? (
        <section>
          <h2>{documentWords(context.language).sent}</h2>
          <p>{text.sentNote}</p>
          <List {...props} verdicts={verdicts} files={sent} />
        </section>
      ) : null}
      {unsent.length > 0 ? (
        <section>
          <h2>{text.drafted}</h2>
          <List {...props} verdicts={verdicts} files={unsent} />
        </section>
      ) : null}
      {earlier.size > 0 ? (
        <section>
          <h2>{text.earlier}</h2>
          <List {...props} verdicts={verdicts} files={[...earlier.values()]} />
        </section>
      ) : null}
    </details>
  );
};
