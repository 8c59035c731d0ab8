import { nominationFacts, nominationStatement } from '#shared/applicant/nomination-form.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import { daysText } from '#shared/domain/call/instant-text.ts';
import { endorsementWords, statusWords } from '#shared/text/catalogue.ts';
import { EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { type Frame, layout } from '#shared/web/pages/layout.tsx';

type NominationForm = Readonly<{
  holder: Holder;
  reference: string;
  values: ReadonlyMap<string, string>;
}>;

/**
 * The nomination form to print, with what is known filled in. It is there as a PDF, too; this one
 * needs no download, and has the reader's own fonts.
 */
export const nominationFormPage = (
  frame: Frame,
  { holder, reference, values }: NominationForm,
): string => {
  const text = endorsementWords(frame.language).form;
  const { from, to } = frame.edition.workshop;
  return layout({
    frame,
    title: text.title,
    children: (
      <>
        <p class="no-print">{text.lead}</p>
        <div class="no-print">
          <PageLink frame={frame} holder={holder} to="nomination-form.pdf">
            {text.pdf}
          </PageLink>
        </div>
        <h1>{text.title}</h1>
        <p>{nominationStatement(frame)}</p>
        <dl>
          <dt>{text.workshop}</dt>
          <dd>
            <EditionWords frame={frame} name="title" />, <EditionWords frame={frame} name="place" />
            , {daysText(from, to, frame.language)}
          </dd>
        </dl>
        <h2>{text.applicant}</h2>
        <dl>
          {nominationFacts(frame, { reference, values }).map(({ name, value }) => (
            <>
              <dt>{name}</dt>
              <dd dir="auto">{value === '' ? text.notGiven : value}</dd>
            </>
          ))}
        </dl>
        <h2>{text.superior}</h2>
        <dl class="sign">
          {text.lines.map((line) => (
            <>
              <dt>{line}</dt>
              <dd />
            </>
          ))}
        </dl>
        <div class="no-print">
          <PageLink frame={frame} holder={holder} to="application">
            {statusWords(frame.language).title}
          </PageLink>
        </div>
      </>
    ),
  });
};
