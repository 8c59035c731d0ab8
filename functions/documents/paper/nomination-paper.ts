import { nominationFacts, nominationStatement } from '#shared/applicant/nomination-form.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { daysText } from '#shared/domain/call/instant-text.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { cleanLine } from '#shared/domain/form/text.ts';
import { nominationLetterWords, pageWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { newPage } from './page.ts';
import type { Row } from './rows.ts';
import { stacked, typesetter } from './typesetter.ts';
import type { FontCache } from './typesetting/font-cache.ts';

/** Whom a letter is for, and when it is made. */
export type Nomination = Readonly<{ reference: string; values: FormValues; madeAt: number }>;

/** Where and when the workshop is, and what it costs; the paragraph above has said its title. */
const workshopRows = async (
  { edition, language }: PageContext,
  ours: ReturnType<typeof typesetter>['ours'],
): Promise<readonly Row[]> => {
  const text = nominationLetterWords(language);
  const { text: place, lang } = editionText(edition, 'place', language);
  const days = daysText(edition.workshop.from, edition.workshop.to, language);
  const held = await Promise.all([place, days].map((line) => ours(line, 'value')));
  const workshop: Row = { name: await ours(text.workshop, 'name'), value: stacked(held), lang };
  const costs = editionText(edition, 'costs', language);
  if (costs.text.length === 0) return [workshop];
  const paid: Row = {
    name: await ours(text.costs, 'name'),
    value: await ours(costs.text.join(' '), 'small'),
    lang: costs.lang,
    style: 'small',
  };
  return [workshop, paid];
};

/** The nomination letter as a PDF to be signed: one page, or more where names and offices are long. */
export const nominationPaper =
  (fonts: FontCache) =>
  async (context: PageContext, { reference, values, madeAt }: Nomination): Promise<Uint8Array> => {
    const { language } = context;
    const { organisation } = pageWords(language);
    const text = nominationLetterWords(language);
    const { ours, theirs } = typesetter(fonts, language);
    const page = newPage(
      {
        title: text.title,
        author: organisation,
        subject: text.footer(reference),
        language,
        madeAt,
      },
      {
        head: await ours(organisation, 'head'),
        foot: await ours(text.footer(reference), 'foot'),
        byHand: await ours(text.byHand, 'note'),
      },
    );
    const row = async (name: string, value: string): Promise<Row> => ({
      name: await ours(name, 'name'),
      value: await theirs(cleanLine(value)),
    });
    page.title(await ours(text.title, 'title'));
    page.paragraph(await ours(nominationStatement(context), 'paragraph'));
    page.table(await workshopRows(context, ours));
    page.heading(await ours(text.applicant, 'heading'));
    const facts = nominationFacts(context, { reference, values });
    page.table(await Promise.all(facts.map(({ name, value }) => row(name, value))));
    page.toSign(
      await ours(text.endorser, 'heading'),
      await Promise.all(text.lines.map((line) => ours(line, 'name'))),
    );
    return page.bytes();
  };
