import type { Catalogue } from '../../shape.ts';

export const staffTerms: Catalogue['staffTerms'] = {
  states: {
    draft: '아직 제출하지 않음',
    submitted: '제출됨',
    'held-for-city': '대기: 도시별 인원이 참',
    'held-as-duplicate': '대기: 중복 신청 가능성',
    'held-for-check': '대기: 자동 작성 가능성',
    returned: '보완 요청',
    duplicate: '다른 신청서와 중복',
    withdrawn: '철회됨',
    expired: '마감까지 제출하지 않음',
  },
  steps: { new: '새 신청', 'under-review': '심사 중', shortlisted: '예비 선발' },
  nominations: {
    none: '추천 없음',
    letter: '추천서 제출됨',
    requested: '상급자에게 요청함',
    endorsed: '상급자가 확인함',
    refused: '상급자가 거절함',
    bounced: '상급자에게 메일이 전달되지 않음',
  },
  needs: {
    'held-for-city': '대기: 도시별 인원이 참',
    'possible-duplicate': '중복 신청 가능성',
    flagged: '자동 작성 가능성',
    'unmatched-city': '도시 확인 필요',
    unreached: '이메일로 연락되지 않음',
    'stuck-mail': '메일을 보내지 못함',
    'returned-answered': '보완 답변 도착',
  },
  flags: {
    'filled-hidden-field': '숨겨진 항목이 작성됨',
    'resembles-another': '다른 신청서와 비슷함',
    'faster-than-people': '사람보다 빠르게 작성됨',
    'many-from-one-address': '한 네트워크에서 여러 건 제출됨',
    'page-used-often': '같은 페이지가 여러 번 사용됨',
    'unlike-a-browser': '브라우저와 다른 방식으로 제출됨',
    'no-proof-of-work': '브라우저 확인 없음',
    'words-of-another': '다른 신청서와 답변이 같음',
  },
};
