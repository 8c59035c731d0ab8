import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import {
  verdictsIfKnown,
  verdictsOf,
} from '../../../../../functions/applicants/parts/scan-verdicts.ts';
import { shownDocuments } from '../../../../support/builders/shown.ts';
import { begunDraft } from '../../../../support/builders/visited.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const known: ScanVerdicts = new Map([[shownDocuments[0]?.key ?? '', 'clean']]);
const scanner = { documents: async () => ({ verdicts: async () => known }) };
const away = {
  documents: async () => ({
    verdicts: async (): Promise<ScanVerdicts> => {
      throw new Error('the table cannot be reached: grace.nakato@kcca.go.ug');
    },
  }),
};
const withFiles = begunDraft({ documents: shownDocuments });

describe('what a scanner said of the files of an application', () => {
  test('is asked where there are files', async () => {
    expect(await verdictsOf(scanner, withFiles)).toBe(known);
    expect(await verdictsIfKnown(scanner, withFiles)).toBe(known);
  });

  test('is not asked where there are none', async () => {
    expect(await verdictsOf(away, begunDraft())).toEqual(new Map());
  });

  test('is missed where it decides what may be sent', async () => {
    await expect(verdictsOf(away, withFiles)).rejects.toThrow('cannot be reached');
  });

  test('is not missed by a page that answers a form: what was typed is shown all the same', async () => {
    expect(await verdictsIfKnown(away, withFiles)).toEqual(new Map());
    expect(logged.events()).toMatchObject([
      { event: 'verdicts-unknown', reference: 'K7M2Q9XD', fault: 'Error' },
    ]);
    expect(logged.lines.join()).not.toContain('@');
  });
});
