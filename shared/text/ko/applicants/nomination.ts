import type { Catalogue } from '../../shape.ts';

export const nomination: Catalogue['nomination'] = {
  question: '소속 도시의 추천을 어떤 방법으로 받으시겠습니까?',
  hint: '추천은 소속 도시가 신청자를 추천하고 참가를 승인한다는 뜻입니다. 신청서를 먼저 제출하시고, 접수 마감 전까지 추가하거나 바꾸실 수 있습니다.',
  afterwards: '추천서나 상급자 정보는 신청서를 제출하신 뒤에 여쭙습니다.',
  missing: '추천 방법을 선택해 주세요. 아직 모르시면 ‘나중에 정하겠습니다’를 선택하셔도 됩니다.',
  options: {
    letter: '서명과 직인이 있는 추천서를 올리겠습니다',
    endorsement: '상급자를 지정하여 온라인으로 추천 확인을 받겠습니다',
    later: '나중에 정하겠습니다',
  },

  supervisor: {
    title: '추천을 확인해 줄 상급자',
    lead: '상급자는 부서장이나 기관장처럼 참가를 승인할 수 있는 분입니다. 신청서를 제출하시면 상급자에게 이메일로 링크를 보내 드립니다. 확인에는 약 2분이 걸립니다. 상급자가 답변하지 않으면 상급자에게 다시 알려 드립니다. 다른 분을 지정하시거나 추천서를 올리실 수도 있습니다.',
  },

  file: {
    titles: {
      'nomination-letter': '추천서 올리기',
      headshot: '사진 올리기',
      passport: '여권 사진면 올리기',
    },
    template:
      'WeGO 양식을 이용하실 수 있습니다. 신청자 정보, 워크숍 정보와 추천 문구가 이미 적혀 있습니다. 인쇄하여 서명과 직인을 받아 주세요.',
    replaceWith: '이 파일 바꾸기',
    continue: '계속',
    skip: '지금은 건너뛰기',
    details: '파일 세부 정보',
  },

  replyBy: (when) => `답변 요청 기한: ${when}`,
};
