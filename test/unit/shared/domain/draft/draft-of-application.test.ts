import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasUnsent } from '#shared/domain/draft/draft.ts';
import { wasSent } from '#shared/domain/draft/draft-documents.ts';
import { draftOf } from '#shared/domain/draft/draft-of-application.ts';
import { isFieldName } from '#shared/domain/form/form-fields.ts';
import { anyApplication } from '../../../../support/builders/any-records.ts';
import { endorsement } from '../../../../support/builders/endorsed.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';

const application = sampleApplication();

describe('the draft of an application that came whole', () => {
  test('has all that was sent, and nothing to be sent', () => {
    fc.assert(
      fc.property(anyApplication, (sent) => {
        const draft = draftOf(sent);
        expect(hasUnsent(draft)).toBe(false);
        expect(draft.documents.every((one) => wasSent(draft, one))).toBe(true);
        for (const [name, answer] of Object.entries(sent.answers))
          if (typeof answer !== 'boolean') expect(draft.values[name]).toBe(String(answer));
      }),
    );
  });

  test('carries no box that was ticked: each sending is declared anew', () => {
    expect(draftOf(application).values).not.toHaveProperty('declaresTrue');
    expect(Object.keys(draftOf(application).values).filter(isFieldName)).toHaveLength(18);
  });

  test('names the endorser who was asked, and is nominated so', () => {
    expect(draftOf({ ...application, endorsement: endorsement() })).toMatchObject({
      nomination: 'endorsement',
      values: { superiorName: 'Sarah Namukasa', superiorAddress: 'sarah@kcca.go.ug' },
    });
  });

  test('names nobody where nobody was asked, and leaves open how', () => {
    expect(draftOf(application)).toMatchObject({
      nomination: '',
      values: { superiorName: '', superiorAddress: '' },
    });
  });

  test('was begun when the application first came, and saved when it came last', () => {
    const revised = { ...application, receivedAt: application.firstReceivedAt + 9 };
    expect(draftOf(revised)).toMatchObject({
      startedAt: application.firstReceivedAt,
      savedAt: revised.receivedAt,
    });
  });

  test('is opened by no access but the next one that a code gives', () => {
    expect(draftOf(application)).toMatchObject({
      accessRound: 0,
      provedAddress: '',
      keptAccess: '',
    });
  });
});
