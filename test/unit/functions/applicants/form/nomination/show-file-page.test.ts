import { expect, test } from 'vitest';
import { showFilePage } from '../../../../../../functions/applicants/form/nomination/show-file-page.ts';
import { shownDocuments } from '../../../../../support/builders/shown.ts';
import { begunDraft, visitOf } from '../../../../../support/builders/visited.ts';
import { request } from '../../../../../support/world/web.ts';

const show = showFilePage({ documents: async () => ({ verdicts: async () => new Map() }) });

const kind = 'nomination-letter';
const letter = shownDocuments.filter((one) => one.kind === kind);

/** What the page says was done, asked for with a word in its address. */
const saidOf = async (done: string, documents: typeof shownDocuments): Promise<boolean> => {
  const asked = request({ params: { language: 'en', kind }, query: new Map([['done', done]]) });
  const draft = { ...begunDraft(), documents };
  const { body } = await show({ ...visitOf({ draft }), request: asked });
  return body.includes('role="status"');
};

test('the page of a file says what was done only where it is true of what is stored', async () => {
  expect(await saidOf('stored', letter)).toBe(true);
  expect(await saidOf('removed', letter)).toBe(false);
  expect(await saidOf('removed', [])).toBe(true);
  expect(await saidOf('stored', [])).toBe(false);
  expect(await saidOf('anything', [])).toBe(false);
});
