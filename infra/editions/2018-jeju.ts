import type { EditionInput } from '#shared/domain/call/edition.ts';
import { wegoMembers } from './wego-members.ts';

export const jeju2018: EditionInput = {
  id: '2018-jeju',
  // Seoul: near the workshop and most of the cities.
  region: 'ap-northeast-2',
  title: 'Joint WeGO-MOIS-NIA-WB Workshop for Smart Sustainable Cities & e-Government',
  zone: 'Asia/Seoul',
  // The opening was never published; a Monday morning in Seoul, some weeks before the deadline.
  opensAt: '2018-04-02T09:00',
  // 17 May 2018, 23:59 in Seoul: the first instant after that minute.
  closesAt: '2018-05-18T00:00',
  deadlineExtended: true,
  workshop: { from: '2018-07-09', to: '2018-07-13', place: 'Jeju Island, Republic of Korea' },
  perCity: 3,
  perCityNote: 'Up to 3 people from each city can apply. Not all of them can be selected.',
  eligibility:
    'Managers who work for a WeGO member city. We prefer people in charge of smart city, e-government or ICT projects.',
  selection:
    'The WeGO secretariat reads every application, interviews some applicants online and selects the participants.',
  documents: ['Nomination letter', 'Portrait photo', 'Copy of your passport photo page'],
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
  translations: {
    ko: {
      title:
        'WeGO·행정안전부·한국정보화진흥원·세계은행 스마트 지속가능도시 및 전자정부 공동 워크숍',
      place: '대한민국 제주도',
      perCityNote: '도시별로 3명까지 신청하실 수 있으며, 모두 선발되는 것은 아닙니다.',
      eligibility:
        'WeGO 회원 도시의 관리자급 공무원(스마트시티, 전자정부, 정보통신 사업 담당자 우대)',
      selection: 'WeGO 사무국이 서류 심사와 온라인 면접을 거쳐 참가자를 선발합니다.',
      documents: ['추천서', '증명사진', '여권 사본(사진이 있는 면)'],
      topics: [
        '스마트시티 비전과 전략 수립',
        '열린 혁신 플랫폼으로서의 스마트시티',
        '스마트시티를 위한 정보통신 기반 시설 구축',
        '신기술과 동향',
        '우수 사례',
        '스마트시티 생태계 조성',
      ],
      partners: ['대한민국 행정안전부(MOIS)', '한국정보화진흥원(NIA)', '세계은행(WB)'],
    },
  },
};
