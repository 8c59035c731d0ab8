import { describe, expect, test } from 'vitest';
import { filePage } from '#shared/applicant/pages/documents/file-page.tsx';
import { catalogue } from '../../../../support/builders/catalogue.ts';
import { shownDocuments, shownHolder } from '../../../../support/builders/shown.ts';
import { sampleDraft } from '../../../../support/mails/journey-mails.ts';
import { textOf } from '../../../../support/text/html.ts';
import { contextOf, testCall } from '../../../../support/world/web.ts';

const { unsent, unsentChanges } = catalogue('en').uploads;

type Versions = Readonly<{ version: number; sentVersion: number }>;

const shown = (versions: Versions, documents = shownDocuments): string =>
  textOf(
    filePage(contextOf(), {
      holder: shownHolder(),
      call: testCall,
      draft: { ...sampleDraft(), ...versions, documents },
      verdicts: new Map(),
      kind: 'nomination-letter',
    }),
  );

describe('whoever has uploaded a file', () => {
  test('and never submitted hears of no version before', () => {
    const text = shown({ version: 2, sentVersion: 0 });
    expect(text).toContain(unsent);
    expect(text).not.toContain(unsentChanges);
  });

  test('in place of one that was submitted hears which version is used until then', () => {
    const text = shown({ version: 3, sentVersion: 2 });
    expect(text).toContain(unsentChanges);
    expect(text).not.toContain(unsent);
  });

  test('and submitted it, or has none, is told neither', () => {
    const sent = shown({ version: 2, sentVersion: 2 });
    const none = shown({ version: 1, sentVersion: 0 }, []);
    for (const text of [sent, none]) {
      expect(text).not.toContain(unsent);
      expect(text).not.toContain(unsentChanges);
    }
  });
});
