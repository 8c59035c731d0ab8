import { nominationFacts, nominationStatement } from '#shared/applicant/nomination-form.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import { daysText } from '#shared/domain/call/instant-text.ts';
import { endorsementWords, statusWords } from '#shared/text/catalogue.ts';
import { EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';

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
  context: PageContext,
  { holder, reference, values }: NominationForm,
): string => {
  const text = endorsementWords(context.language).form;
  const { from, to } = context.edition.workshop;
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <p class="no-print">{text.lead}</p>
        <div class="no-print">
          <PageLink context={context} holder={holder} to="nomination-form.pdf">
            {text.pdf}
          </PageLink>
        </div>
        <h1>{text.title}</h1>
        <p>{nominationStatement(context)}</p>
        <dl>
          <dt>{text.workshop}</dt>
          <dd>
            <EditionWords context={context} name="title" />,{' '}
            <EditionWords context={context} name="place" />, {daysText(from, to, context.language)}
          </dd>
        </dl>
        <h2>{text.applicant}</h2>
        <dl>
          {nominationFacts(context, { reference, values }).map(({ name, value }) => (
            <>
              <dt>{name}</dt>
              <dd dir="auto">{value === '' ? text.notGiven : value}</dd>
            </>
          ))}
        </dl>
        <h2>{text.endorser}</h2>
        <dl class="sign">
          {text.lines.map((line) => (
            <>
              <dt>{line}</dt>
              <dd />
            </>
          ))}
        </dl>
        <div class="no-print">
          <PageLink context={context} holder={holder} to="application">
            {statusWords(context.language).title}
          </PageLink>
        </div>
      </>
    ),
  });
};
