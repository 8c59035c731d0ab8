import { DocumentUploads } from '#shared/applicant/pages/documents/document-uploads.tsx';
import { type Holder, HolderFields, journeyLayout } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { ScanVerdicts, StoredDocument } from '#shared/domain/documents/document.ts';
import { type Draft, type Nomination, nominations } from '#shared/domain/draft/draft.ts';
import { endorserFields } from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import { endorsementWords, journeyWords, uploadWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import {
  EndorserFields,
  type NominationErrors,
  nominationErrorTexts,
} from '../../parts/fields/endorser-fields.tsx';
import { FormLinks } from '../../parts/fields/nomination-panel.tsx';

type DocumentsPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  version: number;
  nomination: Nomination;
  values: ReadonlyMap<string, string>;
  errors: NominationErrors;
  pageError?: string | undefined;
  /** Whether the page is shown once more to ask about the endorser's address. */
  asksAboutAddress?: boolean | undefined;
  documents: readonly StoredDocument[];
  verdicts: ScanVerdicts;
  versions: Pick<Draft, 'version' | 'sentVersion'>;
}>;

type DocumentsProps = Omit<DocumentsPage, 'errors'> &
  Readonly<{ context: PageContext; errors: PageErrors }>;

const NominationChoice = ({ context, nomination, errors }: DocumentsProps) => {
  const text = endorsementWords(context.language);
  return (
    <Radios
      context={context}
      name="nomination"
      label={text.choose}
      hint={text.chooseHint}
      options={nominations.map((value) => ({ value, text: text.options[value] ?? value }))}
      chosen={nomination}
      error={errors.get('nomination')}
    />
  );
};

/** How one is nominated, to be chosen; the endorser's fields with it. */
const NominationForm = (props: DocumentsProps) => {
  const { context, holder, version, values, errors } = props;
  const text = endorsementWords(context.language);
  return (
    <MainForm action={pathTo('save-documents', context)}>
      <HolderFields holder={holder} version={version} />
      <NominationChoice {...props} />
      <h2>{text.endorser}</h2>
      <p class="note">{text.endorserNote}</p>
      <EndorserFields context={context} values={values} errors={errors} />
      <SubmitButton>{journeyWords(context.language).continue}</SubmitButton>
    </MainForm>
  );
};

/** The letter: our form, to print or to download. */
const Letter = ({ context, holder }: DocumentsProps) => {
  const text = endorsementWords(context.language);
  return (
    <section id="letter">
      <h2>{text.letter}</h2>
      <p>{text.letterText}</p>
      <FormLinks context={context} holder={holder} />
    </section>
  );
};

const Parts = (props: DocumentsProps) => {
  const { context, holder, documents, verdicts, versions, call, values } = props;
  const uploads = { context, holder, documents, verdicts, versions };
  return (
    <>
      <Letter {...props} />
      <DocumentUploads {...uploads}>
        <p class="note">{uploadWords(context.language).before}</p>
      </DocumentUploads>
      <NominationForm {...props} />
      <DeadlinePanel context={context} call={call} cityId={values.get('city')} />
    </>
  );
};

/** The page of the documents. Works without scripts and without cookies. */
export const documentsPage = (context: PageContext, given: DocumentsPage): string => {
  const { language } = context;
  const errors = nominationErrorTexts(context, given.values, given.errors);
  const doubt = given.asksAboutAddress ? doubtIn(given.values.get('superiorAddress')) : undefined;
  return journeyLayout({
    context,
    page: 'documents',
    title: journeyWords(language).pages.documents,
    errors,
    pageError: given.pageError,
    typed: [given.nomination, ...endorserFields.map((name) => given.values.get(name))],
    question: <LikelyQuestion context={context} name="superiorAddress" doubt={doubt} />,
    holder: given.holder,
    form: pathTo('save-documents', context),
    children: <Parts {...given} context={context} errors={errors} />,
  });
};
