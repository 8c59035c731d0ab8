import type { CallRecord } from '#shared/domain/call/call-window.ts';
import {
  type DocumentKind,
  documentOf,
  type ScanVerdicts,
} from '#shared/domain/documents/document.ts';
import { type Draft, hasUnsent } from '#shared/domain/draft/draft.ts';
import {
  nominationPageAfter,
  nominationPageBefore,
} from '#shared/domain/draft/nomination-pages.ts';
import { documentWords, nominationWords, uploadWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { DeadlineLine } from '#shared/web/pages/deadline.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { journeyPaths } from '../../journey-paths.ts';
import { type Holder, journeyLayout, WayLink } from '../journey.tsx';
import { fieldId, type UploadNotice } from './document-fields.ts';
import { FormLinks } from './form-links.tsx';
import { HeldFile } from './held-file.tsx';
import { UploadForm } from './upload-form.tsx';

export type FilePage = Readonly<{
  holder: Holder;
  call: CallRecord;
  draft: Draft;
  kind: DocumentKind;
  verdicts: ScanVerdicts;
  /** What was just done with the file, or what is wrong with it. */
  notice?: UploadNotice | undefined;
}>;

type FileProps = FilePage & Readonly<{ context: PageContext }>;

const errorsOf = ({ kind, notice }: FilePage): PageErrors =>
  new Map(notice?.error === undefined ? [] : [[fieldId(notice.at ?? 'file', kind), notice.error]]);

const doneText = (context: PageContext, { kind, notice }: FilePage): string | undefined =>
  notice?.done &&
  uploadWords(context.language)[notice.done](documentWords(context.language).kinds[kind]);

const askedOf = ({ edition }: PageContext, { nomination }: Draft) => ({
  nomination,
  collectAt: edition.collectAt,
});

const nextOf = ({ context, kind, draft }: FileProps) =>
  journeyPaths(context, nominationPageAfter(kind, askedOf(context, draft)) ?? 'check');

/** Where no file is yet: the field for it, and the way past it. */
const NoFile = (props: FileProps) => {
  const { context, holder, kind, notice } = props;
  return (
    <>
      <UploadForm context={context} holder={holder} kind={kind} notice={notice} />
      <WayLink holder={holder} to={nextOf(props)}>
        {nominationWords(context.language).file.skip}
      </WayLink>
    </>
  );
};

/** Of a letter, the template comes before the field. */
const Template = ({ context, holder }: FileProps) => (
  <>
    <p>{nominationWords(context.language).file.template}</p>
    <FormLinks context={context} holder={holder} />
  </>
);

/** When what was changed becomes a part of the application; nothing where it is. */
const Unsent = ({ context, draft }: FileProps) => {
  const text = uploadWords(context.language);
  if (!hasUnsent(draft)) return null;
  if (draft.sentVersion > 0) return <p class="note">{text.unsentChanges}</p>;
  return draft.documents.length > 0 ? <p class="note">{text.unsent}</p> : null;
};

const Parts = (props: FileProps) => {
  const { context, kind, draft, call } = props;
  const document = documentOf(draft.documents, kind);
  return (
    <>
      <Unsent {...props} />
      {kind === 'nomination-letter' && !document ? <Template {...props} /> : null}
      {document ? (
        <HeldFile {...props} document={document} notice={props.notice} next={nextOf(props)} />
      ) : (
        <NoFile {...props} />
      )}
      <DeadlineLine
        context={context}
        call={call}
        cityId={draft.values['city']}
        lateUntil={draft.late?.until}
      />
    </>
  );
};

/** The page of one file of an application. Works without scripts and without cookies. */
export const filePage = (context: PageContext, given: FilePage): string => {
  const { kind, draft, holder } = given;
  const before = nominationPageBefore(kind, askedOf(context, draft)) ?? 'documents';
  return journeyLayout({
    context,
    page: 'documents',
    back: journeyPaths(context, before),
    title: nominationWords(context.language).file.titles[kind],
    errors: errorsOf(given),
    done: doneText(context, given),
    holder,
    children: <Parts {...given} context={context} />,
  });
};
