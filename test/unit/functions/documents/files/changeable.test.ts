import { describe, expect, test } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { allows, applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { changeable } from '../../../../../functions/documents/files/changeable.ts';
import { applicationWith } from '../../../../support/builders/endorsed.ts';
import { begunDraft, visitedAt, visitOf } from '../../../../support/builders/visited.ts';
import { documentsEdition } from '../../../../support/fakes/fake-documents.ts';
import { contextOf, testCall } from '../../../../support/world/web.ts';

const { closesAt, graceEndsAt, opensAt } = testCall;
const sent = applicationWith(undefined);

type Asked = Readonly<{
  kind?: string;
  draft?: Draft | undefined;
  application?: Application;
  receivedAt?: number;
  edition?: typeof documentsEdition;
}>;

/** Whether a document may be changed, or the status of the page that says why not. */
const answerTo = ({ kind = 'passport', application, receivedAt = visitedAt, ...asked }: Asked) => {
  const draft = 'draft' in asked ? asked.draft : begunDraft();
  const visit = visitOf({ draft, application });
  const answer = changeable({
    ...visit,
    context: contextOf({ edition: asked.edition ?? documentsEdition }),
    request: { ...visit.request, receivedAt, params: { language: 'en', kind } },
  });
  return 'answer' in answer ? answer.answer.status : answer.kind;
};

describe('a document of an application', () => {
  test.each(['nomination-letter', 'passport', 'headshot'])('may be changed: %s', (kind) => {
    expect(answerTo({ kind })).toBe(kind);
  });

  test('is none where the path names another thing', () => {
    for (const kind of ['', 'diploma', 'Passport', '__proto__'])
      expect(answerTo({ kind })).toBe(404);
  });

  test('is none that the call asks for later', () => {
    const collectAt = { headshot: 'application', passport: 'selection' } as const;
    const edition = { ...documentsEdition, collectAt } as typeof documentsEdition;
    expect(answerTo({ edition })).toBe(404);
    expect(answerTo({ edition, kind: 'headshot' })).toBe('headshot');
  });

  test('is nobody’s where the draft is gone', () => {
    expect(answerTo({ draft: undefined })).toBe(403);
  });

  test.each([
    ['before the opening', opensAt - 1, 403],
    ['to the last second', closesAt - 1, 'passport'],
    ['in the grace time, since it was begun before the closing', closesAt, 'passport'],
    ['not at its end', graceEndsAt, 410],
  ])('may be changed %s or not', (_when, receivedAt, answer) => {
    expect(answerTo({ receivedAt })).toBe(answer);
  });

  test('that was begun in the grace time may not be changed in it', () => {
    const draft = begunDraft({ startedAt: closesAt });
    expect(answerTo({ draft, receivedAt: closesAt + 1 })).toBe(410);
  });

  test.each(applicationStates)('may be changed where the application itself may: %s', (state) => {
    const application = { ...sent, state };
    expect(answerTo({ application })).toBe(allows('revise', state) ? 'passport' : 409);
  });
});
