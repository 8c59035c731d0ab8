import type { Catalogue } from '../../shape.ts';

export const nomination: Catalogue['nomination'] = {
  question: '소속 도시의 추천을 어떤 방법으로 받으시겠습니까?',
  hint: '신청서를 먼저 제출하시고, 접수 마감 전까지 추가하거나 바꾸실 수 있습니다.',
  missing: '추천 방법을 선택해 주세요. 아직 모르시면 ‘나중에 정하겠습니다’를 선택하셔도 됩니다.',
  options: {
    letter: '서명과 직인이 있는 추천서를 올리겠습니다',
    endorsement: '상급자를 지정하여 이메일로 추천 확인을 받겠습니다',
    later: '나중에 정하겠습니다',
  },

  supervisor: {
    title: '추천을 확인해 줄 상급자',
    lead: '신청서를 제출하시면 상급자에게 이메일로 링크를 보내 드립니다. 확인에는 약 2분이 걸립니다. 답변이 없으면 다시 알려 드립니다.',
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

  toDo: {
    lines: {
      choose: '추천 방법을 알려 주세요.',
      later: '접수 마감 전까지 추천을 추가해 주세요.',
      letter: '접수 마감 전까지 추천서를 올려 주세요.',
      'send-changes': '접수 마감 전까지 추천에 관한 변경 내용을 제출해 주세요.',
      supervisor: '추천을 확인해 줄 상급자를 지정해 주세요.',
      wait: '상급자에게 추천 확인을 요청했습니다. 지금은 하실 일이 없습니다.',
      refused: '상급자가 추천을 확인하지 않았습니다. 다른 분을 지정하시거나 추천서를 올려 주세요.',
      bounced: '이메일이 상급자에게 전달되지 않았습니다. 이메일 주소를 확인해 주세요.',
    },
    links: {
      choose: '추천 추가하기',
      later: '추천 추가하기',
      letter: '추천서 올리기',
      'send-changes': '답변 확인 및 제출',
      supervisor: '상급자 지정하기',
      wait: '추천 상태 보기',
      refused: '추천 상태 보기',
      bounced: '추천 상태 보기',
    },
    until: (when) => `상급자 답변 기한: ${when}`,
  },
};
