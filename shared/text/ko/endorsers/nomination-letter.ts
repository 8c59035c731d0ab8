import type { Catalogue } from '../../shape.ts';

export const nominationLetter: Catalogue['nominationLetter'] = {
  title: '추천서',
  lead: '이 페이지를 인쇄하거나 추천서 양식을 PDF로 내려받은 뒤, 상급자의 서명과 직인을 받아 주세요. 그런 다음 스캔하거나 사진을 찍어 신청서에 올려 주세요.',
  pdf: '추천서 양식 내려받기 (PDF)',
  statement: (title) =>
    `아래 도시는 아래 신청자를 다음 행사에 추천하며, 선발될 경우 참가를 승인합니다: ${title}`,
  workshop: '워크숍',
  costs: '비용',
  applicant: '신청자',
  fullName: '성명 (여권과 동일하게)',
  ownScript: '모국어 성명',
  position: '직위',
  department: '부서',
  city: '도시',
  reference: '신청번호',
  endorser: '추천자(상급자)',
  lines: ['성명', '직위', '날짜', '서명', '도시 또는 기관 직인'],
  notGiven: '미입력',
  byHand: '자필로 작성',
  footer: (reference) => `신청번호 ${reference} 추천서`,
};
