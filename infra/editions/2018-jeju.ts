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
  workingLanguage: 'The workshop is held in English.',
  questions: [
    {
      question: 'Can several people from one city apply?',
      answer: 'Yes, up to 3. Not all of them can be selected.',
    },
    {
      question: 'My city is not on the list. Can I apply?',
      answer:
        'Yes. Select “My city is not listed” and enter the name of your city and your country. The WeGO secretariat checks whether your city is a member.',
    },
    {
      question: 'Do I need all documents to apply?',
      answer:
        'No. You can submit your application first and add the nomination before the deadline. We ask only the people we select for a portrait photo and a copy of their passport photo page.',
    },
    {
      question: 'Will there be an interview?',
      answer:
        'Yes, for some applicants. The WeGO secretariat interviews them online before it selects the participants.',
    },
  ],
  privacy: {
    controller: 'World Smart Sustainable Cities Organization (WeGO), Seoul, Republic of Korea',
    recipients: [
      'Amazon Web Services stores the data for us, in Seoul.',
      'Your supervisor sees your name, city and position, if you ask us to write to them.',
    ],
    periods: [
      'Applications that were not submitted: 14 days after the deadline.',
      'Applications of people who were not selected: 90 days after the results.',
      'Applications of participants: 12 months after the workshop.',
      'Passport pages: 30 days after the workshop.',
      'Technical records of the website: 30 days.',
      'Records of who did what, without your answers: 3 years.',
    ],
    rights: [
      'You can see and download all data that we hold about you.',
      'You can correct your application until the deadline, and ask us to correct it later.',
      'You can ask us to delete your data or to stop using it.',
      'You can complain to the data protection authority. In Korea, this is the Personal Information Protection Commission.',
    ],
  },
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
      workingLanguage: '워크숍은 영어로 진행합니다.',
      questions: [
        {
          question: '한 도시에서 여러 명이 신청할 수 있습니까?',
          answer: '네, 도시별로 3명까지 신청하실 수 있으며, 모두 선발되는 것은 아닙니다.',
        },
        {
          question: '소속 도시가 목록에 없어도 신청할 수 있습니까?',
          answer:
            '네, ‘목록에 없는 도시’를 선택하고 도시 이름과 국가를 입력해 주세요. 회원 도시인지 WeGO 사무국에서 확인합니다.',
        },
        {
          question: '신청할 때 모든 서류가 필요합니까?',
          answer:
            '아닙니다. 신청서를 먼저 제출하고 추천은 접수 마감 전까지 등록하실 수 있습니다. 여권 사본과 증명사진은 선발된 분께만 요청합니다.',
        },
        {
          question: '면접이 있습니까?',
          answer: '네, WeGO 사무국이 참가자를 선발하기 전에 일부 신청자를 온라인으로 면접합니다.',
        },
      ],
      privacy: {
        controller: '세계스마트시티기구(WeGO), 대한민국 서울',
        recipients: [
          '아마존 웹 서비스(AWS)가 WeGO를 대신하여 서울에 정보를 보관합니다.',
          '상급자에게 추천 확인을 요청하신 경우, 상급자가 신청자의 성명, 도시, 직위를 봅니다.',
        ],
        periods: [
          '제출하지 않은 신청서: 접수 마감 후 14일',
          '선발되지 않은 분의 신청서: 결과 발표 후 90일',
          '참가자의 신청서: 워크숍 종료 후 12개월',
          '여권 사본: 워크숍 종료 후 30일',
          '웹사이트의 기술 기록: 30일',
          '답변 내용이 없는 처리 기록: 3년',
        ],
        rights: [
          'WeGO가 보유한 본인의 정보를 모두 열람하고 내려받으실 수 있습니다.',
          '신청서는 접수 마감까지 직접 수정하실 수 있으며, 그 뒤에는 정정을 요청하실 수 있습니다.',
          '본인 정보의 삭제나 처리 정지를 요청하실 수 있습니다.',
          '개인정보 보호 감독 기관에 신고하실 수 있습니다. 대한민국에서는 개인정보보호위원회입니다.',
        ],
      },
    },
  },
};
