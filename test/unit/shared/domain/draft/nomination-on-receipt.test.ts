import { expect, test } from 'vitest';
import { nominationOnReceipt } from '#shared/domain/draft/nomination-on-receipt.ts';
import type { EndorsementState } from '#shared/domain/endorsement/endorsement.ts';
import { endorsement } from '../../../../support/builders/endorsed.ts';
import { shownDocuments } from '../../../../support/builders/shown.ts';

const letter = shownDocuments.filter(({ kind }) => kind === 'nomination-letter');
const none = { documents: [], endorsement: undefined };
const asked = (state: EndorsementState) => ({ ...none, endorsement: { ...endorsement(), state } });

test.each([
  ['nothing of a letter that came', { ...none, documents: letter }, undefined],
  ['nothing once the supervisor has confirmed', asked('endorsed'), undefined],
  ['that the supervisor is asked', asked('requested'), 'asked'],
  ['that the nomination is missing', none, 'missing'],
  ['that it is missing where the supervisor refused', asked('refused'), 'missing'],
  ['that it is missing where our email came back', asked('bounced'), 'missing'],
] as const)('the receipt by mail says %s', (_, application, wanted) => {
  expect(nominationOnReceipt(application)).toBe(wanted);
});
