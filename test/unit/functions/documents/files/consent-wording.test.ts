import { expect, test } from 'vitest';
import { languages } from '#shared/domain/call/language.ts';
import { documentKinds } from '#shared/domain/documents/document.ts';
import { consentWording } from '../../../../../functions/documents/files/consent-wording.ts';

test('what was agreed to beside a document is known by its language and its words', () => {
  for (const language of languages)
    for (const kind of documentKinds)
      expect(consentWording(language, kind)).toMatch(new RegExp(`^${language} [0-9a-f]{16}$`));
});

test('a passport and a photo are agreed to in words of their own, in each language', () => {
  const kinds = ['passport', 'headshot'] as const;
  const wordings = languages.flatMap((one) => kinds.map((kind) => consentWording(one, kind)));
  expect(new Set(wordings).size).toBe(wordings.length);
});
