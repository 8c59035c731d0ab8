import type { EditionInput } from '#shared/domain/edition.ts';
import { wegoMembers } from './wego-members.ts';

export const rehearsal: EditionInput = {
  id: 'rehearsal',
  title: 'Joint WeGO-MOIS-NIA-WB Workshop for Smart Sustainable Cities & e-Government',
  zone: 'Asia/Seoul',
  // Any future day does: the local run starts its clock a few seconds before the opening.
  opensAt: '2027-03-01T09:00',
  closesAt: '2027-03-16T00:00',
  workshop: { from: '2027-05-10', to: '2027-05-14', place: 'Jeju Island, Republic of Korea' },
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
  partners: [
    'Ministry of the Interior and Safety of the Republic of Korea (MOIS)',
    'National Information Society Agency (NIA)',
    'World Bank (WB)',
  ],
  contacts: [
    { name: 'Mr. Andrew Lim', address: 'andrew@we-gov.org' },
    { name: 'Ms. Alexandra Sidorova', address: 'alexandra@we-gov.org' },
  ],
  sender: { name: 'WeGO workshop rehearsal', address: 'workshop-rehearsal@we-gov.org' },
  cities: wegoMembers,
};
