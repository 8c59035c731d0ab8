import { describe, expect, test } from 'vitest';
import { assignmentFaults } from '#shared/domain/people/assignment-faults.ts';
import { addedMember } from '../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../support/world/web.ts';

const grace = sampleApplication();
const faults = (changes: Parameters<typeof addedMember>[0], application = grace) =>
  assignmentFaults(testInForce, addedMember(changes), application).map(
    ({ kind, why }) => `${kind}: ${why}`,
  );

// openreview/openreview#301, openreview/openreview-py#234, MAPAW-UNLP/comfy-chair-2026#23
describe('a member who is to review', () => {
  test('is refused for their own city', () => {
    expect(faults({ cityId: 'kampala' })).toEqual(['refused: own-city']);
    expect(faults({ cityId: 'vladivostok' })).toEqual([]);
  });

  test('is refused for their own application, however the address is written', () => {
    const own = faults({ address: 'Grace.Nakato+review@KCCA.go.ug' });
    expect(own).toContain('refused: own-address');
  });

  // kohler/hotcrp#316
  test('is warned of an applicant of the same office', () => {
    expect(faults({ address: 'moses@kcca.go.ug' })).toEqual(['warned: same-office']);
    expect(faults({ address: 'moses@mail.kcca.go.ug' })).toEqual([]);
  });

  test.each(['gmail.com', 'yahoo.co.in', 'mail.ru', 'naver.com', 'qq.com'])(
    'is not warned where both have an address at %s',
    (domain) => {
      const application = sampleApplication({ email: `grace@${domain}` });
      expect(faults({ address: `moses@${domain}` }, application)).toEqual([]);
    },
  );

  test('is warned of their own country, where the city is known', () => {
    expect(faults({ country: 'UG' })).toEqual(['warned: own-country']);
    expect(faults({ country: 'UG' }, { ...grace, cityId: undefined })).toEqual([]);
    expect(faults({ country: undefined }, { ...grace, cityId: undefined })).toEqual([]);
  });
});
