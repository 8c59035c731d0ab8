import type { Application } from '#shared/domain/application/application.ts';
import { cityNameOf } from '#shared/domain/call/city.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { type Draft, valuesIn } from '#shared/domain/draft/draft.ts';
import { type FormValues, formFields } from '#shared/domain/form/form-fields.ts';
import { lineReader } from '#shared/domain/form/text-reader.ts';
import { nominationLetterWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type FactName = 'fullName' | 'nameInOwnScript' | 'position' | 'department' | 'otherCity';

/** A line of the letter; its value is empty if the applicant has not entered it. */
type Fact = Readonly<{ name: string; value: string }>;

export const nominatedIn = ({
  application,
  draft,
}: Readonly<{ application: Application | undefined; draft: Draft | undefined }>): FormValues =>
  application
    ? new Map(Object.entries(application.answers).map(([name, value]) => [name, String(value)]))
    : valuesIn(draft ?? { values: {} });

/** What the nomination letter says of an applicant, on screen and on paper. */
export const nominationFacts = (
  { edition, language }: PageContext,
  { reference, values }: Readonly<{ reference: string; values: FormValues }>,
): readonly Fact[] => {
  const text = nominationLetterWords(language);
  // As it will be stored: a draft may hold text of any length, and typesetting it costs more than
  // reading it.
  const of = (name: FactName): string => {
    const { max } = formFields[name];
    const value = lineReader({ min: 0, max, required: true })(values.get(name) ?? '');
    return value.ok ? value.value : '';
  };
  return [
    { name: text.fullName, value: of('fullName') },
    { name: text.ownScript, value: of('nameInOwnScript') || '–' },
    { name: text.position, value: of('position') },
    { name: text.department, value: of('department') },
    {
      name: text.city,
      value: cityNameOf(edition, values.get('city'), language) ?? of('otherCity'),
    },
    { name: text.reference, value: reference },
  ];
};

/** What the city does by signing it. */
export const nominationStatement = ({ edition, language }: PageContext): string =>
  nominationLetterWords(language).statement(editionText(edition, 'title', language).text);
