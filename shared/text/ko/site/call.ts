import type { Catalogue } from '../../shape.ts';

export const call: Catalogue['call'] = {
  states: {
    announced: '접수 예정',
    open: '접수 중',
    grace: '접수 마감',
    closed: '접수 마감',
    archived: '종료된 워크숍',
  },
  opensOn: '접수 시작 일시',
  closedOn: '접수 마감 일시',
  extended: '접수 마감이 연장되었습니다.',
  wasBefore: '연장 전 마감 일시:',
  apply: '신청하기',
  graceNote: (minutes) =>
    `마감 전에 작성을 시작하신 신청서는 마감 후 ${minutes}분까지 접수하며, 마감 후 접수로 기록합니다.`,
  addToCalendar: '마감 일시를 캘린더에 추가하기 (.ics)',
  workshop: '워크숍 안내',
  when: '일정',
  where: '장소',
  heldBy: '주최',
  us: '세계스마트시티기구(WeGO)',
  whoMayApply: '신청 자격',
  perCity: '도시별 신청 인원',
  topics: '주제',
  tours: '현장 견학',
  documents: '제출 서류',
  documentsStart: '이 서류가 없어도 신청서 작성을 시작하실 수 있습니다.',
  documentsWhen: {
    application: '접수 마감 전까지 등록할 서류',
    selection: '선발되신 분께만 요청하는 서류',
  },
  documentKinds: {
    'nomination-letter': '추천서 또는 상급자의 온라인 추천 확인',
    headshot: '증명사진',
    passport: '여권 사본(사진이 있는 면)',
  },
  needs: '신청서 작성에는 약 20분이 걸립니다. 회원 가입과 비밀번호는 필요하지 않습니다.',

  calendar: {
    deadline: (title) => `접수 마감: ${title}`,
    description: '이 시각까지 신청서를 제출해 주세요.',
  },
};
