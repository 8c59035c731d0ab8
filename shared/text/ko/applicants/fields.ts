import type { Catalogue } from '../../shape.ts';
import { addresses } from '../site/addresses.ts';

/** How the form asks for each field, and what it says when nothing was answered. */
export const fields: Catalogue['fields'] = {
  fullName: {
    label: '성명 (여권에 적힌 그대로)',
    hint: '성과 이름의 구분이 없으면 하나만 적으셔도 됩니다.',
    missing: '여권에 적힌 그대로 성명을 입력해 주세요',
  },
  nameInOwnScript: {
    label: '모국어 문자로 쓴 성명 (선택)',
    hint: '예: 김민준, Айсен, राम. 이름표에 사용합니다.',
    missing: '모국어 문자로 쓴 성명을 입력해 주세요',
  },
  email: {
    label: '이메일 주소',
    hint: '이 주소로 접수증을 보내 드립니다. 메일이 도착하지 않아도 신청은 유효합니다.',
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
    label: '도시 이름(목록에 없는 경우)',
    hint: '회원 도시인지 WeGO 사무국에서 확인합니다.',
    missing: '도시 이름을 입력해 주세요',
  },
  country: {
    label: '국가(도시가 목록에 없는 경우)',
    missing: '도시가 속한 국가를 입력해 주세요',
  },
  department: { label: '소속 부서', missing: '소속 부서를 입력해 주세요' },
  position: { label: '직위', missing: '직위를 입력해 주세요' },
  level: {
    label: '직급',
    hint: '이 워크숍은 관리자급을 대상으로 합니다. 직급이 다르더라도 신청하실 수 있으며, 그 사유를 아래에 적어 주세요.',
    missing: '직급을 선택해 주세요',
  },
  yearsInService: {
    label: '공직 근무 연수',
    hint: '숫자로만 적어 주세요. 1년 미만이면 0을 적습니다.',
    missing: '공직 근무 연수를 입력해 주세요',
  },
  mainArea: { label: '주요 업무 분야', missing: '주요 업무 분야를 선택해 주세요' },
  workAndProjects: {
    label: '담당 업무와 사업',
    hint: '어떤 일을 맡고 있으며, 무엇을 구축하거나 이끌어 보셨습니까?',
    missing: '담당 업무와 사업을 적어 주세요',
  },
  cityChallenge: {
    label: '소속 도시의 과제',
    hint: '소속 도시는 스마트시티나 전자정부로 어떤 문제를 해결하려고 합니까?',
    missing: '소속 도시의 과제를 적어 주세요',
  },
  planOnReturn: {
    label: '귀국 후 계획',
    hint: '워크숍에서 배운 것이 소속 도시에 어떤 도움이 되겠습니까?',
    missing: '귀국 후 계획을 적어 주세요',
  },
  earlierEvents: {
    label: 'WeGO, NIA, 세계은행 행사 참가 경험 (선택)',
    hint: '언제 어떤 행사에 참가하셨습니까?',
    missing: '참가하신 행사를 적어 주세요',
  },
  english: {
    label: '영어 능력',
    hint: '워크숍은 영어로 진행됩니다.',
    missing: '영어 능력에 맞는 설명을 선택해 주세요',
  },
  interviewTimes: {
    label: '면접이 가능한 시간 (선택)',
    hint: '현지 시각으로 요일과 시간을 적어 주세요. 면접은 온라인으로 합니다.',
    missing: '면접이 가능한 시간을 적어 주세요',
  },
  declaresTrue: {
    label: '적은 내용은 사실이며 빠짐이 없습니다.',
    missing: '적은 내용이 사실이라는 항목에 표시해 주세요',
  },
  agreesToUse: {
    label:
      'WeGO가 참가자 선발과 워크숍 준비를 위하여 이 정보를 이용하고, ‘개인정보 안내’에 적힌 대로 파기하는 데 동의합니다.',
    missing: '선발을 위한 정보 이용 동의에 표시해 주세요',
  },
  agreesToPublicList: {
    label: '공개되는 참가자 명단에 성명, 직위, 도시를 싣는 데 동의합니다. (선택)',
    missing: '참가자 명단 공개에 동의하시면 표시해 주세요',
  },
  wantsNews: {
    label: '다음 참가자 모집에 관한 WeGO의 안내 메일을 받겠습니다. (선택)',
    missing: '다음 모집 안내를 받으시려면 표시해 주세요',
  },
};

/** The words of each option of the fields with a choice. */
export const options: Catalogue['form']['options'] = {
  level: {
    executive: '최고위직 (시장, 부시장, 최고책임자)',
    director: '국장급 또는 부서장',
    manager: '과장급',
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
    fluent: '어려운 주제도 막힘없이 토론합니다',
    working: '발표를 이해하고 토론에 참여합니다',
    basic: '천천히 하는 발표를 이해하고 간단한 질문을 합니다',
    interpreter: '통역이 필요합니다',
  },
};

/** What the form says of an error that is not an empty field. No particle follows a label. */
export const errorText: Catalogue['form']['errorText'] = (error, label, { min, max, count }) => {
  const plain = label.replace(/ \(선택\)$/, '');
  const said: Readonly<Record<typeof error, string>> = {
    'too-long': `‘${plain}’ 항목은 ${max}자까지 적을 수 있습니다. 지금은 ${count}자입니다.`,
    'too-short': `‘${plain}’ 항목은 ${min}자 이상 적어야 합니다. 지금은 ${count}자입니다.`,
    'not-an-option': `‘${plain}’ 항목에 있는 답 가운데 하나를 선택해 주세요`,
    'stacked-marks': `‘${plain}’ 항목에 저장할 수 없을 만큼 많은 기호가 붙은 글자가 있습니다. 그 기호를 빼고 다시 입력해 주세요.`,
    ...addresses.errors,
    'not-a-number': `‘${plain}’ 항목에는 7과 같은 정수를 입력해 주세요`,
    'out-of-range': `‘${plain}’ 항목에는 ${min} 이상 ${max} 이하의 숫자를 입력해 주세요`,
  };
  return said[error];
};
