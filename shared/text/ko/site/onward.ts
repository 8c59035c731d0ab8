import type { Catalogue } from '../../shape.ts';

export const onward: Catalogue['onward'] = {
  call: '참가자 모집 안내 보기',
  news: '이메일 소식 신청하기',
  opening: '접수 시작 일시를 캘린더에 추가하기 (.ics)',
  grace: (until) => `접수 마감 전에 작성을 시작하신 신청서는 ${until}까지 제출하실 수 있습니다.`,
  continue: '신청서 계속 작성하기',
  elsewhere: '다른 기기에서 시작한 신청서 계속 작성하기',
  next: '다음 절차',
  decision: '결과는 모든 신청자에게 이메일로 알려 드립니다.',
  results: (day) => `결과는 ${day}까지 모든 신청자에게 이메일로 알려 드립니다.`,
  drafts:
    '작성을 시작하고 제출하지 않으신 신청서도 열어 보실 수 있습니다. 이 신청서는 접수 마감 14일 후에 파기합니다.',
  open: '신청서 열기',
  preview: {
    workshop: (place, days) => `도시 공무원을 위한 워크숍: ${place}, ${days}.`,
    opens: (when) => `접수 시작: ${when}.`,
    closes: (when) => `접수 마감: ${when}.`,
  },
  calendar: {
    opening: (title) => `접수 시작: ${title}`,
    description: '이때부터 워크숍 참가를 신청하실 수 있습니다.',
  },
};
