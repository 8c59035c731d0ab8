import type { Catalogue } from '../../shape.ts';

export const supervisor: Catalogue['supervisor'] = {
  about:
    '세계스마트시티기구(WeGO)에서 드리는 요청입니다. WeGO는 대한민국 서울에 사무국을 둔 세계 도시들의 국제 협의체입니다.',
  time: '약 2분이 걸리며 회원 가입은 필요하지 않습니다.',
  safe: '비밀번호, 결제, 파일은 요구하지 않습니다. 이 요청이 사실인지 확인하시려면 신청자나 WeGO 사무국에 문의해 주세요.',
  applicant: '신청자',
  position: '직위',
  city: '도시',
  reference: '신청번호',
  days: '일정',
  place: '장소',
  costs: '비용',
  language: '진행 언어',
  interpretation: '통역',
  isMember: (city) => `${city}: WeGO 회원 도시입니다.`,
  answerBy: '답변 기한',
};
