import { DocumentUploads } from '#shared/applicant/pages/document-uploads.tsx';
import {
  type Holder,
  HolderFields,
  journeyLayout,
  journeyPath,
} from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { ScanVerdicts, StoredDocument } from '#shared/domain/documents/document.ts';
import { type Nomination, nominations } from '#shared/domain/draft/draft.ts';
import type { EndorserError, EndorserField } from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import { endorsementWords, journeyWords, uploadWords } from '#shared/text/catalogue.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { EndorserFields, endorserSaid } from '../../parts/fields/endorser-fields.tsx';
import { FormLinks } from '../../parts/fields/nomination-panel.tsx';

export type DocumentErrors = ReadonlyMap<EndorserField | 'nomination', EndorserError>;

type DocumentsPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  version: number;
  nomination: Nomination;
  values: ReadonlyMap<string, string>;
  errors: DocumentErrors;
  trouble?: string | undefined;
  /** Whether the page is shown once more to ask about the superior's address. */
  asksAboutAddress?: boolean | undefined;
  /** What the draft holds, and what a scanner said of it. */
  documents: readonly StoredDocument[];
  verdicts: ScanVerdicts;
}>;

type Said = ReadonlyMap<string, string>;

const saidOf = (context: PageContext, { values, errors }: DocumentsPage): Said => {
  const { chooseMissing } = endorsementWords(context.language);
  const ofEndorser = new Map(
    [...errors].flatMap(([name, error]): [EndorserField, EndorserError][] =>
      name === 'nomination' ? [] : [[name, error]],
    ),
  );
  return new Map([
    ...(errors.has('nomination') ? ([['nomination', chooseMissing]] as const) : []),
    ...endorserSaid(context, values, ofEndorser),
  ]);
};

/** How one is nominated, to be chosen; the superior's fields with it. */
const NominationForm = ({
  context,
  page,
  said,
}: {
  context: PageContext;
  page: DocumentsPage;
  said: Said;
}) => {
  const text = endorsementWords(context.language);
  return (
    <MainForm action={journeyPath(context, 'documents')}>
      <HolderFields holder={page.holder} version={page.version} />
      <Radios
        context={context}
        name="nomination"
        label={text.choose}
        hint={text.chooseHint}
        options={nominations.map((one) => [one, text.options[one] ?? one])}
        chosen={page.nomination}
        error={said.get('nomination')}
      />
      <h2>{text.endorser}</h2>
      <p class="note">{text.endorserNote}</p>
      <EndorserFields context={context} values={page.values} said={said} />
      <p>
        <button class="button" type="submit">
          {journeyWords(context.language).continue}
        </button>
      </p>
    </MainForm>
  );
};

/** The letter: our form, to print or to download. */
const OutgoingMail = ({ context, holder }: { context: PageContext; holder: Holder }) => {
  const text = endorsementWords(context.language);
  return (
    <section id="letter">
      <h2>{text.letter}</h2>
      <p>{text.letterText}</p>
      <FormLinks context={context} holder={holder} />
    </section>
  );
};

/** The page of the documents. Works without scripts and without cookies. */
export const documentsPage = (context: PageContext, page: DocumentsPage): string => {
  const { holder, call, values, trouble } = page;
  const title = journeyWords(context.language).pages.documents;
  const said = saidOf(context, page);
  const hasErrors = said.size > 0 || trouble !== undefined;
  const errors = [...said].map(([name, words]) => ({ name, said: words }));
  return journeyLayout({
    context,
    page: 'documents',
    title,
    holder,
    hasErrors,
    hasForm: true,
    children: (
      <>
        {hasErrors ? <Summary context={context} errors={errors} trouble={trouble} /> : null}
        {page.asksAboutAddress ? (
          <LikelyQuestion
            language={context.language}
            name="superiorAddress"
            doubt={doubtIn(values.get('superiorAddress'))}
          />
        ) : null}
        <h1>{title}</h1>
        <OutgoingMail context={context} holder={holder} />
        <DocumentUploads
          context={context}
          holder={holder}
          documents={page.documents}
          verdicts={page.verdicts}
        >
          <p class="note">{uploadWords(context.language).before}</p>
        </DocumentUploads>
        <NominationForm context={context} page={page} said={said} />
        <DeadlinePanel context={context} call={call} cityId={values.get('city')} />
      </>
    ),
  });
};
