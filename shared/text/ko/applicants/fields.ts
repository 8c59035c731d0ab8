import { grouped } from '../../grouped.ts';
import { plainLabel } from '../../plain-label.ts';
import type { Catalogue } from '../../shape.ts';
import { addresses } from '../site/addresses.ts';

/** How the form asks for each field, and what it says when nothing was answered. */
export const fields: Catalogue['fields'] = {
  fullName: {
    label: '성명(여권 표기)',
    hint: '여권에 로마자 성명이 있으면 로마자로 적어 주세요. 성과 명의 구분이 없으면 하나만 적으셔도 됩니다.',
    missing: '여권에 적힌 그대로 성명을 입력해 주세요',
  },
  nameInOwnScript: {
    label: '모국어 성명 (선택)',
    hint: '예: 김민준, Айсен, राम. 명찰에 표기합니다.',
    missing: '모국어 성명을 입력해 주세요',
  },
  email: {
    label: '이메일 주소',
    hint: '이 주소로 접수증을 보내 드립니다. 이메일이 도착하지 않아도 신청은 유효합니다.',
    missing: '이메일 주소를 입력해 주세요',
  },
  phone: {
    label: '전화번호 (선택)',
    hint: '국가 번호를 포함해 주세요. 형식은 자유입니다.',
    missing: '전화번호를 입력해 주세요',
  },
  city: {
    label: '소속 도시',
    hint: '국가별 목록에서 선택해 주세요. 목록에 없으면 ‘목록에 없는 도시’를 선택해 주세요.',
    missing: '소속 도시를 선택하거나 ‘목록에 없는 도시’를 선택해 주세요',
  },
  otherCity: {
    label: '도시명(목록에 없는 경우)',
    hint: '회원 도시인지 WeGO 사무국에서 확인합니다.',
    missing: '도시명을 입력해 주세요',
  },
  country: {
    label: '국가(도시가 목록에 없는 경우)',
    missing: '도시가 속한 국가를 입력해 주세요',
  },
  department: { label: '소속 부서', missing: '소속 부서를 입력해 주세요' },
  position: { label: '직위', missing: '직위를 입력해 주세요' },
  level: {
    label: '직급',
    hint: '이 워크숍은 관리자급을 대상으로 합니다. 직급이 다르더라도 신청하실 수 있으며, 그 사유를 ‘담당 업무와 사업’에 적어 주세요.',
    missing: '직급을 선택해 주세요',
  },
  yearsInService: {
    label: '공직 근무 기간(년)',
    hint: '숫자로만 적어 주세요. 1년 미만이면 0을 적습니다.',
    missing: '공직 근무 기간을 입력해 주세요',
  },
  mainArea: { label: '주요 업무 분야', missing: '주요 업무 분야를 선택해 주세요' },
  workAndProjects: {
    label: '담당 업무와 사업',
    hint: '맡고 계신 업무와 직접 구축하거나 이끄신 사업을 적어 주세요.',
    missing: '담당 업무와 사업을 적어 주세요',
  },
  cityChallenge: {
    label: '소속 도시의 과제',
    hint: '소속 도시는 스마트시티나 전자정부로 어떤 문제를 해결하려고 합니까?',
    missing: '소속 도시의 과제를 적어 주세요',
  },
  planOnReturn: {
    label: '워크숍 참가 후 계획',
    hint: '워크숍에서 배운 것을 소속 도시에 어떻게 활용하시겠습니까?',
    missing: '워크숍 참가 후 계획을 적어 주세요',
  },
  earlierEvents: {
    label: 'WeGO, NIA, 세계은행 행사 참가 경험 (선택)',
    hint: '행사명과 참가 연도를 적어 주세요.',
    missing: '참가하신 행사를 적어 주세요',
  },
  english: {
    label: '영어 능력',
    missing: '영어 능력을 선택해 주세요',
  },
  interviewTimes: {
    label: '면접이 가능한 시간 (선택)',
    hint: '현지 시각으로 요일과 시간을 적어 주세요. 면접은 온라인으로 합니다.',
    missing: '면접이 가능한 시간을 적어 주세요',
  },
  declaresTrue: {
    label: '신청서에 적은 내용이 사실이며 빠짐이 없음을 확인합니다.',
    missing: '신청서에 적은 내용이 사실임을 확인해 주세요',
  },
  agreesToUse: {
    label:
      '참가자 선발과 워크숍 준비를 위하여 WeGO에서 성명, 연락처, 직무 정보, 신청서 답변을 수집·이용하고 ‘개인정보 안내’에 적힌 기간 동안 보유하는 데 동의합니다.',
    missing: '개인정보 수집·이용에 동의해 주세요',
  },
  agreesToPublicList: {
    label:
      '선발될 경우 참가자를 알리기 위하여 성명, 직위, 도시를 신청서가 파기될 때까지 참가자 명단에 공개하는 데 동의합니다 (선택)',
    missing: '참가자 명단 공개에 동의하시면 표시해 주세요',
  },
  wantsNews: {
    label:
      '동의를 철회하거나 신청서가 파기될 때까지 WeGO에서 성명과 이메일 주소를 이용하여 다음 참가자 모집을 이메일로 안내하는 데 동의합니다 (선택)',
    missing: '다음 모집 안내를 받으시려면 표시해 주세요',
  },
};

/** The words of each option of the fields with a choice. */
export const options: Catalogue['form']['options'] = {
  level: {
    executive: '기관장급(시장, 부시장 등)',
    director: '국장급(실장·본부장 포함)',
    manager: '과장급(부서장)',
    'team-lead': '팀장급',
    other: '기타',
  },
  mainArea: {
    'smart-city': '스마트시티',
    'e-government': '전자정부',
    ict: '정보통신 기반 시설',
    data: '데이터',
    other: '기타',
  },
  english: {
    fluent: '어려운 주제도 능숙하게 토론할 수 있습니다',
    working: '발표를 이해하고 토론에 참여할 수 있습니다',
    basic: '천천히 하는 발표를 이해하고 간단한 질문을 할 수 있습니다',
    interpreter: '통역이 필요합니다',
  },
};

/** What the form says of an error that is not an empty field. No particle follows a label. */
export const errorText: Catalogue['form']['errorText'] = (error, label, limits) => {
  const plain = plainLabel(label);
  const min = grouped(limits.min);
  const max = grouped(limits.max);
  const count = grouped(limits.count);
  const said: Readonly<Record<typeof error, string>> = {
    'too-long': `‘${plain}’ 항목은 ${max}자까지 입력할 수 있습니다. 현재 ${count}자입니다.`,
    'too-short': `‘${plain}’ 항목은 ${min}자 이상 입력해 주세요. 현재 ${count}자입니다.`,
    'not-an-option': `‘${plain}’ 항목에서 하나를 선택해 주세요`,
    'stacked-marks': `‘${plain}’ 항목에 기호가 너무 많이 붙어 저장할 수 없는 글자가 있습니다. 그 기호를 빼고 다시 입력해 주세요.`,
    ...addresses.errors,
    'not-a-number': `‘${plain}’ 항목에는 7과 같은 정수를 입력해 주세요`,
    'out-of-range': `‘${plain}’ 항목에는 ${min} 이상 ${max} 이하의 숫자를 입력해 주세요`,
  };
  return said[error];
};
