import type { EditionInput } from '#shared/domain/edition.ts';
import { wegoMembers } from './wego-members.ts';

export const jeju2018: EditionInput = {
  id: '2018-jeju',
  title: 'Joint WeGO-MOIS-NIA-WB Workshop for Smart Sustainable Cities & e-Government',
  zone: 'Asia/Seoul',
  // The opening was never published; a Monday morning in Seoul, some weeks before the deadline.
  opensAt: '2018-04-02T09:00',
  // 17 May 2018, 23:59 in Seoul: the first instant after that minute.
  closesAt: '2018-05-18T00:00',
  deadlineExtended: true,
  workshop: { from: '2018-07-09', to: '2018-07-13', place: 'Jeju Island, Republic of Korea' },
  perCity: 3,
  perCityNote: 'At most three people of one city may apply. Not all of them can be admitted.',
  eligibility:
    'Public employees at managerial level of a WeGO member city, preferably in charge of smart city, e-government or ICT projects.',
  selection: 'The WeGO secretariat selects the participants and interviews applicants.',
  documents: ['Passport scan', 'Headshot photo', 'Nomination form'],
  topics: [
    'Smart city vision and strategy formulation',
    'Smart city as an open innovation platform',
    'Building ICT infrastructure for smart cities',
    'Emerging technologies and trends',
    'Best practices',
    'Building smart city ecosystems',
  ],
  partners: [
    'Ministry of the Interior and Safety of the Republic of Korea (MOIS)',
    'National Information Society Agency (NIA)',
    'World Bank (WB)',
  ],
  contacts: [
    { name: 'Mr. Andrew Lim', address: 'andrew@we-gov.org' },
    { name: 'Ms. Alexandra Sidorova', address: 'alexandra@we-gov.org' },
  ],
  sender: { name: 'WeGO workshop 2018', address: 'workshop-2018@we-gov.org' },
  alarmRecipient: 'andrew@we-gov.org',
  cities: wegoMembers,
};
