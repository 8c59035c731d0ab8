import { describe, expect, test } from 'vitest';
import type { Language } from '#shared/domain/call/language.ts';
import { receiptPage } from '../../../../../../functions/applicants/receipt/pages/receipt-page.tsx';
import { shownHolder } from '../../../../../support/builders/shown.ts';
import { textOf } from '../../../../../support/text/html.ts';
import { contextOf, testCall, testEdition } from '../../../../../support/world/web.ts';

const received = {
  reference: 'K7M2Q9XD',
  receivedAt: testCall.closesAt - 1000,
  lateBySeconds: 0,
  cityWasFull: false,
  documents: [],
  isUnreachable: false,
  mayChange: true,
};

const cities = testEdition.cities.map((city) =>
  city.id === 'kampala' ? { ...city, names: { ko: '캄팔라' } } : city,
);

type Ended = Readonly<{ ended?: 'withdrawn' | 'duplicate' }>;

const receipt = (cityId: string | undefined, language: Language, more: Ended = {}): string => {
  const own = { ...more, holder: shownHolder(), cityId, toDos: [], replyBy: testCall.closesAt };
  const context = { ...contextOf({ language }), edition: { ...testEdition, cities } };
  return textOf(receiptPage(context, testCall, { ...received, own }));
};

describe('one’s own receipt', () => {
  test('says the deadline on the clock of the city first, as it does the arrival', () => {
    const text = receipt('kampala', 'en');
    expect(text).toContain('Received Thursday, 17 May 2018 at 17:59:59 (Kampala)');
    expect(text).toContain(
      'until the deadline: Thursday, 17 May 2018 at 17:59 (Kampala), Thursday, 17 May 2018 at 23:59 (Seoul time), Thursday, 17 May 2018 at 14:59 (UTC).',
    );
  });

  test('names the city as its readers do', () => {
    expect(receipt('kampala', 'ko')).toContain('17:59:59 (캄팔라)');
    expect(receipt('kampala', 'ko')).not.toContain('Kampala');
  });

  test('of one that was withdrawn says so, and promises nothing', () => {
    const text = receipt('kampala', 'en', { ended: 'withdrawn' });
    expect(text).toContain('This application has been withdrawn.');
    expect(text).not.toMatch(/What happens next|until the deadline|decision/);
    expect(receipt('kampala', 'en')).toContain('What happens next');
  });

  test('of a city in no list says Seoul time and UTC alone', () => {
    expect(receipt(undefined, 'en')).toContain(
      'until the deadline: Thursday, 17 May 2018 at 23:59',
    );
  });
});
