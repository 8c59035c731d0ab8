import { afterEach, expect, test, vi } from 'vitest';
import { err } from '#shared/domain/result.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { viewDocument } from '../../../../../functions/documents/staff/view-document.ts';
import { secretary, staffEdition } from '../../../../support/builders/members.ts';
import { shownDocuments, shownReference } from '../../../../support/builders/shown.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { contextOf, request, testCall } from '../../../../support/world/web.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const visit: StaffVisit = {
  member: secretary,
  session: {
    memberId: secretary.id,
    digest: 'a digest',
    begunAt: 0,
    seenAt: 0,
    authenticatedAt: 0,
    browser: '',
  },
  call: testCall,
  request: request({
    route: 'view-document',
    params: { language: 'en', reference: shownReference, kind: 'headshot', id: '1' },
  }),
  context: contextOf({ edition: staffEdition }),
  values: new Map(),
  token: () => '',
};

test('where the view cannot be written down, no link is made', async () => {
  const log = capturedLog();
  let asked = 0;
  const open = viewDocument({
    edition: staffEdition,
    contextIn: () => visit.context,
    secret: () => 'a secret of the tests',
    pause: async () => {},
    bucket: async () => {
      throw new Error('nobody asks for the file');
    },
    sessions: async () => ({ open: async () => undefined, note: async () => {} }),
    views: async () => ({
      find: async () => ({
        application: { ...sampleApplication(), documents: shownDocuments },
        assigned: [],
        verdict: 'clean',
      }),
      earlier: async () => [],
      note: async () => {
        asked += 1;
        return err('busy');
      },
    }),
  });
  await expect(open(visit)).rejects.toThrow('could not be written down');
  expect(asked).toBe(12);
  expect(log.events()).toEqual([]);
});
