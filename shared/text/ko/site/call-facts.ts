import type { Catalogue } from '../../shape.ts';

export const callFacts: Catalogue['callFacts'] = {
  yourCity: '소속 도시',
  chooseCity: '도시를 선택해 주세요',
  showDeadline: '접수 마감 일시 보기',
  city: '도시',
  localTime: '현지 시각',
  everyCity: '모든 회원 도시의 접수 마감 일시',
  everyCityCaption: '회원 도시별 접수 마감 일시(현지 시각)',
  costs: '비용 부담',
  visa: '비자',
  language: '진행 언어',
  interpretation: '통역',
  answerLanguages: '답변 언어',
  isMember: (city) => `${city}: WeGO 회원 도시입니다.`,
  selection: '선발 방법',
  interviews: '면접 기간',
  results: '결과 발표',
  resultsBy: (day) => `${day}까지`,
  questions: '자주 묻는 질문',
};
