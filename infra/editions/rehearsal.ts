import type { EditionInput } from '#shared/domain/call/edition.ts';
import { jeju2018 } from './2018-jeju.ts';

/** The call of 2018 on other days and with fewer places, to try everything out on. */
export const rehearsal: EditionInput = {
  ...jeju2018,
  id: 'rehearsal',
  // Any future day does: the local run starts its clock a few seconds before the opening.
  opensAt: '2027-03-01T09:00',
  closesAt: '2027-03-16T00:00',
  deadlineExtended: false,
  workshop: { from: '2027-05-10', to: '2027-05-14', place: 'Jeju Island, Republic of Korea' },
  perCity: 2,
  perCityNote: 'Up to 2 people from each city can apply.',
  translations: {
    ko: {
      ...jeju2018.translations?.ko,
      perCityNote: '도시별로 2명까지 신청하실 수 있습니다.',
    },
  },
  sender: { name: 'WeGO workshop rehearsal', address: 'workshop-rehearsal@we-gov.org' },
};
