import type { Catalogue } from '../../shape.ts';

/** The mail that asks an applicant for more: staff see it before it is sent. */
export const returnMail: Catalogue['returnMail'] = {
  greeting: '신청자님께',
  contacts: '문의 사항이 있으시면 신청번호를 적어 아래 담당자에게 이메일로 알려 주세요.',
  signature: 'WeGO 사무국 드림',
  returned: {
    subject: (reference) => `[답변 필요] 신청에 관해 여쭙습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가 신청을 검토하고 있으며, 계속하려면 다음 정보가 필요합니다.`,
    answerBy: '답변 기한',
    open: '신청을 열고 답변하기',
    keeps: '답변을 기다리는 동안 신청의 자리와 대기 순서는 그대로 유지됩니다.',
  },
  reference: '신청번호',
};
