import { describe, expect, test } from 'vitest';
import { fieldsOf, formFields, formParts } from '#shared/domain/form/form-fields.ts';
import { countCharacters } from '#shared/domain/form/text.ts';
import { languages } from '#shared/text/words.ts';
import { Example } from '../../../../../functions/applicants/parts/fields/example.tsx';
import { catalogue } from '../../../../support/builders/catalogue.ts';
import { textOf, unescaped } from '../../../../support/text/html.ts';

const names = formParts.flatMap(fieldsOf).map(([name]) => name);
const shown = (language: (typeof languages)[number], name: (typeof names)[number]): string =>
  String(<Example context={{ language }} name={name} />);

describe.each(languages)('in "%s" somebody who has never applied for anything', (language) => {
  test.each(names)('finds an example where a long answer is required: %s', (name) => {
    const field = formFields[name];
    const isLong = field.kind === 'paragraphs' && field.required;
    expect(shown(language, name).includes('<details')).toBe(isLong);
  });

  test('reads examples that the form itself would take', () => {
    for (const name of ['workAndProjects', 'cityChallenge', 'planOnReturn'] as const) {
      const example = catalogue(language).examples[name];
      expect(unescaped(textOf(shown(language, name)))).toContain(example);
      expect(countCharacters(example)).toBeGreaterThanOrEqual(formFields.workAndProjects.min);
      expect(countCharacters(example)).toBeLessThanOrEqual(formFields.workAndProjects.max);
    }
  });
});
