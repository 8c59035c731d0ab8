import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sessionCookieName } from '#shared/applicant/session.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { showStart } from '../../../../../../functions/applicants/form/start/show-start.ts';
import { catalogue } from '../../../../../support/builders/catalogue.ts';
import { shownReference } from '../../../../../support/builders/shown.ts';
import { fakeDrafts } from '../../../../../support/fakes/fake-drafts.ts';
import { sampleApplication, sampleDraft } from '../../../../../support/mails/journey-mails.ts';
import { textOf } from '../../../../../support/text/html.ts';
import { capturedLog } from '../../../../../support/world/captured-log.ts';
import { contextOf, request, testCall } from '../../../../../support/world/web.ts';

beforeEach(() => {
  capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const words = catalogue('en').journey.start;
const cookies = new Map([[sessionCookieName, `${shownReference}.${'a'.repeat(43)}`]]);
const opened: Opened = {
  call: testCall,
  draft: sampleDraft(),
  application: undefined,
  hasAccess: true,
  unreachable: [],
};

/** What the first page says to a browser whose access opens this. */
const said = async (open: () => Promise<Opened>, given = cookies): Promise<string> => {
  const show = showStart({
    contextIn: (language) => contextOf({ language }),
    newTicket: () => 'ticket',
    secret: () => 'a secret of the tests',
    readCall: async () => testCall,
    drafts: async () => ({ ...fakeDrafts(() => testCall), open }),
  });
  const { body } = await show(request({ receivedAt: testCall.opensAt, cookies: given }));
  return textOf(body);
};

describe('whoever comes back to the first page', () => {
  test('with an application that is not submitted is told that they started one', async () => {
    const text = await said(async () => opened);
    expect(text).toContain(words.continueTitle);
    expect(text).toContain(words.continueButton);
    expect(text).not.toContain(words.submittedTitle);
  });

  test('after they submitted it is told so', async () => {
    const text = await said(async () => ({ ...opened, application: sampleApplication() }));
    expect(text).toContain(words.submittedTitle);
    expect(text).toContain(words.submittedButton);
    expect(text).not.toContain(words.continueTitle);
  });

  test('while the table is away is told what is true in any case', async () => {
    const text = await said(() => Promise.reject(new Error('the table is away')));
    expect(text).toContain(words.continueTitle);
  });

  test('with nothing begun is not told of an application, and nothing is read', async () => {
    const text = await said(() => Promise.reject(new Error('read')), new Map());
    expect(text).not.toContain(words.continueTitle);
    expect(text).toContain(words.begin);
  });
});
