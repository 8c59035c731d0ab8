import type { EditionInput } from '#shared/domain/call/edition.ts';
import { jeju2018 } from './2018-jeju.ts';

const korean = jeju2018.translations?.ko;

/** Of the questions of 2018 the first says how many of one city may apply: that is another number here. */
const [, ...otherQuestions] = jeju2018.questions ?? [];
const [, ...otherKoreanQuestions] = korean?.questions ?? [];

/**
 * The call of 2018 on other days and with fewer places, to try everything out on. Costs, dates,
 * languages, the telephone, the officer and what becomes of withdrawn data are invented.
 */
export const rehearsal: EditionInput = {
  ...jeju2018,
  id: 'rehearsal',
  // Any future day does: the local run starts its clock a few seconds before the opening.
  opensAt: '2027-03-01T09:00',
  closesAt: '2027-03-16T00:00',
  deadlineExtended: false,
  workshop: { from: '2027-05-10', to: '2027-05-14', place: 'Jeju Island, Republic of Korea' },
  schedule: { interviews: { from: '2027-03-22', to: '2027-03-26' }, results: '2027-04-02' },
  perCity: 2,
  perCityNote: 'Up to 2 people from each city can apply.',
  costs: [
    'There is no fee.',
    'WeGO pays for the hotel and the meals, from 9 to 15 May.',
    'The participant’s city pays for the flight to Jeju and the travel insurance.',
  ],
  visa: 'If you need a visa for the Republic of Korea, we send you an invitation letter after you are selected. You apply for the visa yourself.',
  interpretation: 'There is no interpreter at the workshop.',
  answerLanguages: 'You can write your answers in English or Korean.',
  answerTime: 'We usually answer within 2 working days.',
  questions: [
    {
      question: 'Who pays for my flight?',
      answer: 'Your city does. WeGO pays for the hotel and the meals.',
    },
    {
      question: 'Can several people from one city apply?',
      answer:
        'Yes, up to 2. Later applications from the same city are on hold until a place becomes free.',
    },
    ...otherQuestions,
  ],
  ...(jeju2018.privacy && {
    privacy: {
      ...jeju2018.privacy,
      afterWithdrawal:
        'If you withdraw your application, we delete your answers and your files 90 days after the results.',
      officer: {
        name: 'Ms. Jiwoo Han',
        address: 'privacy@we-gov.org',
        telephone: '+82 2 555 0102',
      },
    },
  }),
  contacts: [
    { name: 'Mr. Andrew Lim', address: 'andrew@we-gov.org', telephone: '+82 2 555 0100' },
    { name: 'Ms. Alexandra Sidorova', address: 'alexandra@we-gov.org' },
  ],
  translations: {
    ko: {
      ...korean,
      perCityNote: '도시별로 2명까지 신청하실 수 있습니다.',
      costs: [
        '참가비는 없습니다.',
        '5월 9일부터 15일까지의 숙박과 식사는 WeGO가 부담합니다.',
        '제주까지의 항공료와 여행자 보험료는 참가자의 소속 도시가 부담합니다.',
      ],
      visa: '대한민국 비자가 필요하시면 선발 후 초청장을 보내 드립니다. 비자는 직접 신청하셔야 합니다.',
      interpretation: '워크숍에는 통역이 없습니다.',
      answerLanguages: '답변은 한국어나 영어로 작성하실 수 있습니다.',
      ...(korean?.privacy && {
        privacy: {
          ...korean.privacy,
          afterWithdrawal: '신청을 철회하시면 답변과 파일을 결과 발표 후 90일에 삭제합니다.',
        },
      }),
      answerTime: '보통 근무일 기준 2일 안에 답변해 드립니다.',
      questions: [
        {
          question: '항공료는 누가 부담합니까?',
          answer: '소속 도시가 부담합니다. 숙박과 식사는 WeGO가 부담합니다.',
        },
        {
          question: '한 도시에서 여러 명이 신청할 수 있습니까?',
          answer:
            '네, 도시별로 2명까지 신청하실 수 있습니다. 이를 넘는 신청은 대기로 접수되며, 자리가 나면 차례대로 대기가 해제됩니다.',
        },
        ...otherKoreanQuestions,
      ],
    },
  },
  sender: { name: 'WeGO workshop rehearsal', address: 'workshop-rehearsal@we-gov.org' },
};
