import type { Catalogue } from '../../shape.ts';

export const receipt: Catalogue['receipt'] = {
  title: '신청이 접수되었습니다',
  reference: '신청번호',
  received: '접수 일시',
  late: (seconds) => `마감 ${seconds}초 후에 도착했으며, 공지된 유예 시간 안에 접수되었습니다.`,
  heldForCity: (perCity) =>
    `한 도시에서 접수하는 신청은 ${perCity}건이며, 소속 도시에서는 이미 그만큼 접수되었습니다. 이 신청은 대기로 접수되며, 순서에 따라 대기가 해제되면 이메일로 알려 드립니다.`,
  mail: '이 접수증을 이메일로도 보내 드립니다. 이메일이 도착하지 않아도 신청은 유효합니다. 이 페이지를 보관하시거나 신청번호를 적어 두세요.',
  next: '다음 절차',
  nextSteps: (closing) => [
    ...(closing === undefined
      ? []
      : [`접수 마감까지 신청서를 수정하실 수 있습니다. 접수 마감 일시: ${closing}`]),
    'WeGO 사무국이 모든 신청서를 검토하고, 일부 신청자를 온라인 면접에 초대합니다.',
    '결과는 선발 여부와 관계없이 이메일로 알려 드립니다.',
  ],
  interviews: (days) => `면접 기간: ${days}`,
  results: (day) => `결과 발표 기한: ${day}`,
  print: '이 페이지를 인쇄하거나 저장해 보관해 주세요.',
  toDo: {
    title: '남은 일',
    missing:
      '추천이 아직 등록되지 않았습니다. 접수 마감 전까지 추천서를 올리시거나 상급자를 지정해 주세요.',
    asked:
      '상급자에게 추천 확인을 요청했습니다. 상급자에게 스팸함까지 이메일을 확인해 달라고 전해 주세요. 답변이 오면 이메일로 알려 드립니다.',
    add: '추천 추가하기',
  },
  viewOrChange: '신청서 보기 및 수정',
  view: '신청서 보기',
};
