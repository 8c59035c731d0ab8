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
  extended: '마감이 연장되었습니다.',
  wasBefore: '연장 전 마감:',
  apply: '신청하기',
  graceNote: (minutes) =>
    `마감 전에 열어 두신 신청서는 마감 후 ${minutes}분까지 받으며, 늦게 도착한 것으로 기록합니다.`,
  addToCalendar: '마감 일시를 달력에 추가하기 (.ics)',
  workshop: '워크숍',
  when: '일정',
  where: '장소',
  heldBy: '주최',
  whoMayApply: '신청 자격',
  perCity: '도시별 인원',
  topics: '주제',
  tours: '현장 견학',
  documents: '제출 서류',
  documentsNote: '지금 신청하실 때에는 필요하지 않습니다. 선발된 분께 따로 요청해 드립니다.',
  needs: '신청서 작성에는 20분쯤 걸립니다. 회원 가입이나 비밀번호는 필요하지 않습니다.',

  calendar: {
    deadline: (title) => `접수 마감: ${title}`,
    description: '신청을 받는 마지막 1분입니다.',
  },
};
