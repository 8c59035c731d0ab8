import type { Catalogue } from '../../shape.ts';

export const staffPeople: Catalogue['staffPeople'] = {
  labels: {
    name: '성명',
    address: '이메일 주소',
    roles: '역할',
    city: '도시(선택 사항)',
    zone: '시간대',
    language: '언어',
    notices: '신청서 관련 이메일',
  },
  faults: {
    name: { missing: '성명을 입력해 주세요', 'too-long': '성명은 120자 이하여야 합니다' },
    address: {
      missing: '이메일 주소를 입력해 주세요',
      'too-long': '이메일 주소는 254자 이하여야 합니다',
      taken: '다른 구성원이 사용하는 이메일 주소입니다. 다른 주소를 입력해 주세요.',
    },
    roles: { missing: '역할을 하나 이상 선택해 주세요' },
    city: { 'not-an-option': '목록에서 도시를 선택해 주세요' },
    zone: {
      missing: '시간대를 선택해 주세요',
      'not-an-option': '목록에서 시간대를 선택해 주세요',
    },
    language: { missing: '언어를 선택해 주세요', 'not-an-option': '언어를 선택해 주세요' },
    notices: {
      missing: '이메일을 받을 방법을 선택해 주세요',
      'not-an-option': '이메일을 받을 방법을 선택해 주세요',
    },
  },
  compared: {
    name: '성명',
    address: '이메일 주소',
    roles: '역할',
    cityId: '도시',
    zone: '시간대',
    language: '언어',
    notices: '신청서 관련 이메일',
  },
  acts: {
    added: '목록에 추가함',
    changed: '변경함',
    removed: '목록에서 제외함',
    restored: '목록에 다시 넣음',
  },
  notices: {
    each: '일이 있을 때마다 이메일 받기',
    digest: '매일 09:00에 이메일 한 통 받기',
    both: '두 가지 모두 받기',
  },
  hints: {
    address: '로그인할 때 사용하는 주소입니다.',
    roles:
      '심사위원은 배정된 신청서를 읽습니다. 담당자는 모든 신청서를 읽고 처리합니다. 결정권자는 마감과 담당자 목록도 변경합니다. 출장 지원 담당은 참가자가 선발된 뒤에 참가자를 봅니다.',
    city: '소속 회원 도시입니다. 심사위원은 소속 도시의 신청서를 볼 수 없습니다.',
    zone: '시각을 이 시간대로 표시합니다.',
  },
  noCity: '도시 없음',
  chooseZone: '시간대 선택',
  languages: { en: '영어', ko: '한국어' },
  list: {
    title: '구성원',
    back: '구성원 목록으로',
    caption: (count) => `구성원(${count}명)`,
    removedCaption: (count) => `제외된 구성원(${count}명)`,
    since: '제외한 날',
    add: '구성원 추가',
    account: (command) =>
      `구성원에게는 로그인 서비스 계정도 필요합니다. 추가한 뒤 기술 담당자에게 “${command}” 명령으로 초대해 달라고 요청해 주세요.`,
  },
  add: { title: '구성원 추가', button: '구성원 추가' },
  member: {
    details: '상세 정보',
    save: '변경 사항 저장',
    removed: (date) => `${date}에 제외되었습니다. 로그인할 수 없습니다.`,
    account: '로그인 서비스 계정',
    hasAccount:
      '연결되었습니다. 이메일 주소를 변경하면 새 주소로 처음 로그인하는 계정이 연결됩니다.',
    hasNone: '아직 연결되지 않았습니다. 한 번도 로그인하지 않았습니다.',
    remove: {
      title: '목록에서 제외',
      text: '즉시 로그아웃되며 다시 로그인할 수 없습니다. 작성한 내용은 남아 있습니다.',
      button: '구성원 제외',
    },
    restore: {
      title: '목록에 다시 넣기',
      text: '이 페이지에 표시된 역할로 다시 로그인할 수 있습니다.',
      button: '구성원 다시 넣기',
    },
    history: '기록',
    noHistory: '아직 변경된 내용이 없습니다.',
    columns: { when: '시각', who: '변경한 사람', what: '내용' },
    added: (field, to) => `${field} 입력: “${to}”`,
    change: (field, from, to) => `${field} 변경: “${from}” → “${to}”`,
    nothing: '없음',
  },
  refusals: {
    'last-decider':
      '모집에는 결정권자가 한 명 이상 필요합니다. 먼저 다른 구성원에게 “결정권자” 역할을 주세요.',
    'address-taken': '다른 구성원이 사용하는 이메일 주소입니다.',
    changed:
      '그사이 다른 사람이 이 구성원 정보를 변경했습니다. 저장된 내용은 없습니다. 현재 저장된 내용과 입력하신 내용을 비교한 뒤 다시 저장해 주세요.',
  },
  conflict: {
    caption: '다른 내용',
    field: '항목',
    stored: '현재 저장된 내용',
    yours: '입력하신 내용',
  },
  settings: {
    title: '내 설정',
    button: '설정 저장',
    signedIn: '로그인 상태',
    browsers: '로그인한 브라우저 보기, 모두 로그아웃',
  },
  done: {
    added: '구성원이 목록에 추가되었습니다. 이제 기술 담당자에게 초대를 요청해 주세요.',
    changed: '변경 사항이 저장되었습니다.',
    removed: '구성원이 제외되고 로그아웃되었습니다.',
    restored: '구성원이 다시 목록에 있습니다.',
  },
};
