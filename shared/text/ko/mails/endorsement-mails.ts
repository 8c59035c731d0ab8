import type { Catalogue } from '../../shape.ts';

export const endorsementMails: Catalogue['mails']['endorsement'] = {
  toApplicant: '신청자님께',
  reference: '신청번호',
  endorsed: {
    subject: (reference) => `추천이 확인되었습니다 (${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 상급자가 다음 행사에 대한 소속 도시의 추천을 확인했습니다: ${title}`,
    next: '추천과 관련하여 추가로 하실 일은 없습니다.',
  },
  refused: {
    subject: (reference) => `추천이 확인되지 않았습니다 (${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 상급자가 다음 행사에 대한 소속 도시의 추천을 확인하지 않았습니다: ${title}`,
    reason: '상급자가 사유를 적었습니다. 신청 페이지에서 확인하실 수 있습니다.',
    next: '신청은 그대로 유지됩니다. 신청 페이지에서 다른 상급자를 지정하시거나 추천서를 올리실 수 있습니다.',
  },
  bounced: {
    subject: (reference) => `상급자에게 이메일이 전달되지 않았습니다 (${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 다음 행사에 대한 추천 확인을 상급자에게 요청하는 이메일이 전달되지 않았습니다: ${title}`,
    next: '신청은 그대로 유지됩니다. 신청 페이지에서 주소를 확인하고 다시 요청하시거나 다른 상급자를 지정해 주세요.',
  },
  superior: '상급자',
  answered: '답변 일시',
  found: '반송 일시',
  status: '신청 내용 보기',
  contacts: '문의 사항이 있으시면 아래 담당자에게 이메일로 알려 주세요.',
  signature: 'WeGO 사무국 드림',

  notice: {
    label: '상급자 추천 확인',
    states: {
      requested: '요청함(답변 대기 중)',
      endorsed: '확인함',
      refused: '확인하지 않음',
      bounced: '이메일 반송됨',
      replaced: '요청 취소됨',
    },
  },
};
