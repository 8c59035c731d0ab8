import { DocumentUploads } from '#shared/applicant/pages/document-uploads.tsx';
import {
  type Holder,
  HolderFields,
  journeyLayout,
  journeyPath,
} from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { StoredDocument, Verdicts } from '#shared/domain/documents/document.ts';
import { type Nomination, nominations } from '#shared/domain/draft/draft.ts';
import type { EndorserFault, EndorserField } from '#shared/domain/endorsement/endorsement-form.ts';
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

export type DocumentFaults = ReadonlyMap<EndorserField | 'nomination', EndorserFault>;

type DocumentsPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  version: number;
  nomination: Nomination;
  values: ReadonlyMap<string, string>;
  faults: DocumentFaults;
  trouble?: string | undefined;
  /** Whether the page is shown once more to ask about the superior's address. */
  asksAboutAddress?: boolean | undefined;
  /** What the draft holds, and what a scanner said of it. */
  documents: readonly StoredDocument[];
  verdicts: Verdicts;
}>;

type Said = ReadonlyMap<string, string>;

const saidOf = (context: PageContext, { values, faults }: DocumentsPage): Said => {
  const { chooseMissing } = endorsementWords(context.language);
  const ofEndorser = new Map(
    [...faults].flatMap(([name, fault]): [EndorserField, EndorserFault][] =>
      name === 'nomination' ? [] : [[name, fault]],
    ),
  );
  return new Map([
    ...(faults.has('nomination') ? ([['nomination', chooseMissing]] as const) : []),
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
        fault={said.get('nomination')}
      />
      <h2>{text.superior}</h2>
      <p class="note">{text.superiorNote}</p>
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
const Letter = ({ context, holder }: { context: PageContext; holder: Holder }) => {
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
  const hasFaults = said.size > 0 || trouble !== undefined;
  const faults = [...said].map(([name, words]) => ({ name, said: words }));
  return journeyLayout({
    context,
    page: 'documents',
    title,
    holder,
    hasFaults,
    hasForm: true,
    children: (
      <>
        {hasFaults ? <Summary context={context} faults={faults} trouble={trouble} /> : null}
        {page.asksAboutAddress ? (
          <LikelyQuestion
            language={context.language}
            name="superiorAddress"
            doubt={doubtIn(values.get('superiorAddress'))}
          />
        ) : null}
        <h1>{title}</h1>
        <Letter context={context} holder={holder} />
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
