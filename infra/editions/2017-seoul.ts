import type { EditionInput } from '#shared/domain/edition.ts';
import { wegoMembers } from './wego-members.ts';

export const seoul2017: EditionInput = {
  id: '2017-seoul',
  title: 'Joint WeGO-MOIS-NIA-WB Workshop for Smart Sustainable Cities & e-Government',
  zone: 'Asia/Seoul',
  // The opening was never published; a Monday morning in Seoul, some weeks before the deadline.
  opensAt: '2017-09-11T09:00',
  // 13 October 2017, 23:59 in Seoul: the first instant after that minute.
  closesAt: '2017-10-14T00:00',
  workshop: { from: '2017-11-20', to: '2017-11-23', place: 'Seoul, Republic of Korea' },
  perCity: 2,
  perCityNote: 'At most two people of one city may apply.',
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
  tours: [
    'TOPIS, Seoul Transport Operation and Information Service',
    'S-Plex Center',
    'Seoul Metropolitan Government Big Data Campus',
    'Bukchon IoT Village, a living lab',
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
  sender: { name: 'WeGO workshop 2017', address: 'workshop-2017@we-gov.org' },
  alarmRecipient: 'andrew@we-gov.org',
  cities: wegoMembers,
};
