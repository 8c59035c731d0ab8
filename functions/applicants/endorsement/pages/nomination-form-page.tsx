import { nominationFacts, nominationStatement } from '#shared/applicant/nomination-form.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import { daysText } from '#shared/domain/call/instant-text.ts';
import { nominationLetterWords, statusWords } from '#shared/text/words.ts';
import { CostsFact, EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { pathsTo } from '#shared/web/routes/paths.ts';

type NominationForm = Readonly<{
  holder: Holder;
  reference: string;
  values: ReadonlyMap<string, string>;
}>;

/**
 * The nomination letter to print, with what is known filled in. It is there as a PDF, too; this one
 * needs no download, and has the reader's own fonts.
 */
export const nominationFormPage = (
  context: PageContext,
  { holder, reference, values }: NominationForm,
): string => {
  const text = nominationLetterWords(context.language);
  const { from, to } = context.edition.workshop;
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="no-print">{text.lead}</p>
        <div class="no-print">
          <PageLink holder={holder} to={pathsTo('download-nomination-form', context)}>
            {text.pdf}
          </PageLink>
        </div>
        <p>{nominationStatement(context)}</p>
        <dl>
          <Fact term={text.workshop}>
            <EditionWords context={context} name="title" />,{' '}
            <EditionWords context={context} name="place" />, {daysText(from, to, context.language)}
          </Fact>
          <CostsFact term={text.costs} context={context} />
        </dl>
        <h2>{text.applicant}</h2>
        <dl>
          {nominationFacts(context, { reference, values }).map(({ name, value }) => (
            <Fact term={name} dir="auto">
              {value === '' ? text.notGiven : value}
            </Fact>
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
          <PageLink holder={holder} to={pathsTo('show-status', context)}>
            {statusWords(context.language).title}
          </PageLink>
        </div>
      </>
    ),
  });
};
