import type { Catalogue } from '../../shape.ts';

/** The words about a copy of the answers by email. */
export const copyWords: Catalogue['status']['copy'] = {
  box: '답변 사본을 이메일로 받겠습니다 (선택)',
  later:
    '제출하신 뒤 답변 사본을 이메일로 받으실 수 있습니다. 받으시려면 인증번호 6자리로 신청서를 열어 주세요.',
  title: '답변 사본',
  button: '답변 사본을 이메일로 받기',
  first:
    '답변 사본을 이메일로 보내 드립니다. 먼저 인증번호 6자리로 신청서를 열어 이메일 주소를 확인해 주세요.',
  code: '인증번호 받기',
  enough: '오늘 사본을 이미 3번 보내 드렸습니다. 내일 다시 요청해 주세요.',
};
