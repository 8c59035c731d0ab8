import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { edition as buildEdition } from '../support/builders/builders.ts';
import { fillTable } from '../support/builders/large-call.ts';
import { createTestTable } from '../support/table/test-table.ts';
import { capturedLog } from '../support/world/captured-log.ts';
import { bigTick, requestsAt } from '../support/world/scale.ts';

const edition = buildEdition();
const endpoint = inject('dynamodbEndpoint');
const newPlace = async () => ({ endpoint, table: await createTestTable(endpoint), edition });

beforeEach(() => {
  capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('P10 what runs again and again', () => {
  test('asks as much of a table of ten applications as of one of a thousand', async () => {
    const [few, many] = await Promise.all(
      [10, 1_000].map(async (applications) =>
        requestsAt(
          await newPlace(),
          { applications, drafts: applications },
          await createTestTable(endpoint),
        ),
      ),
    );
    expect(many).toMatchObject({ tick: few?.tick, sweep: few?.sweep, summary: few?.summary });
    expect(few?.tick).toBeLessThanOrEqual(8);
    // One write for each applicant who wants the news, and the pages of one look at the table.
    expect(many?.carry).toBeLessThanOrEqual(1_000 + (few?.carry ?? 0) + 20);
  });
});

describe('P10 what a tick owes to hundreds of drafts', () => {
  test.each([60, 200, 100_000])(
    'is done by runs that are ended after %i requests, each draft told once',
    async (most) => {
      const place = await newPlace();
      await fillTable(place.table.client, place.table.name, edition, {
        applications: 20,
        drafts: 300,
      });
      const { runs, ...done } = await bigTick(place, most);
      expect(done).toEqual({ reminded: 300, remindedTwice: 0, kept: 900, rowsToKeep: 900 });
      expect(runs).toBeGreaterThanOrEqual(most > 10_000 ? 1 : 2);
    },
  );
});
