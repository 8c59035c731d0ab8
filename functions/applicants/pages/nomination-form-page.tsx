import { findCity } from '#shared/domain/city.ts';
import { editionText } from '#shared/domain/edition-text.ts';
import { EditionWords } from '#shared/http/pages/edition-words.tsx';
import { type Holder, PageLink } from '#shared/http/pages/journey.tsx';
import { type Frame, layout } from '#shared/http/pages/layout.tsx';
import { endorsementWords, fieldWords, statusWords } from '#shared/text/catalogue.ts';

type NominationForm = Readonly<{
  holder: Holder;
  reference: string;
  typed: ReadonlyMap<string, string>;
}>;

/**
 * The nomination form to print, with what is known filled in. It is a page and no PDF: the browser
 * has the fonts of its reader's script, and none that we could bring has them all.
 */
export const nominationFormPage = (
  frame: Frame,
  { holder, reference, typed }: NominationForm,
): string => {
  const text = endorsementWords(frame.language).form;
  const fields = fieldWords(frame.language);
  const { edition } = frame;
  const city = findCity(edition, typed.get('city') ?? '')?.name ?? typed.get('otherCity') ?? '';
  const facts: readonly (readonly [string, string])[] = [
    [fields.fullName.label, typed.get('fullName') ?? ''],
    [text.ownScript, typed.get('nameInOwnScript') || '–'],
    [fields.position.label, typed.get('position') ?? ''],
    [text.department, typed.get('department') ?? ''],
    [fields.city.label, city],
    [text.reference, reference],
  ];
  return layout({
    frame,
    title: text.title,
    children: (
      <>
        <p class="no-print">{text.lead}</p>
        <h1>{text.title}</h1>
        <p>{text.statement(editionText(edition, 'title', frame.language).said)}</p>
        <dl>
          <dt>{text.workshop}</dt>
          <dd>
            <EditionWords frame={frame} name="title" />, <EditionWords frame={frame} name="place" />
          </dd>
        </dl>
        <h2>{text.applicant}</h2>
        <dl>
          {facts.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd dir="auto">{value.trim() === '' ? text.notGiven : value}</dd>
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
