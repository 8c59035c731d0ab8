import type { Catalogue } from '../../shape.ts';

export const staffFrame: Catalogue['staffFrame'] = {
  area: '사무국',
  navigation: '사무국 페이지',
  menu: '메뉴',
  links: {
    home: '홈',
    cases: '신청서',
    exports: '내보내기',
    mails: '이메일',
    window: '마감',
    people: '구성원',
    settings: '내 설정',
    sessions: '로그인한 브라우저',
  },
  signedInAs: (name) => `${name} 님으로 로그인됨`,
  signOut: '로그아웃',
  roles: {
    reviewer: '심사위원',
    staff: '담당자',
    decider: '결정권자',
    'travel-desk': '출장 지원 담당',
  },
  forbidden: {
    title: '이 페이지를 볼 권한이 없습니다',
    text: (wanted) => `이 페이지는 다음 역할만 볼 수 있습니다: ${wanted}.`,
    ask: '필요하면 이 모집의 결정권자에게 역할 변경을 요청해 주세요.',
    home: '홈으로 가기',
  },
  missing: {
    title: '페이지를 찾을 수 없습니다',
    text: '주소를 확인하거나 목록에서 신청서를 찾아 주세요.',
    home: '홈으로 가기',
  },
  elsewhere: {
    title: '아무것도 저장되지 않았습니다',
    text: '다른 웹사이트에서 보낸 양식이어서 처리하지 않았습니다. 이 사이트에서 작성하셨다면 뒤로 가서 페이지를 새로 고친 뒤 다시 작성해 주세요.',
  },
  sendAgain: {
    titles: {
      'signed-out': '로그아웃되었습니다',
      'sign-in-again': '계속하려면 다시 로그인해 주세요',
      'other-session': '확인하고 다시 보내 주세요',
      failed: '저장하지 못했습니다',
    },
    texts: {
      'signed-out':
        '아직 저장된 내용은 없으며, 입력하신 내용은 이 페이지에 남아 있습니다. 새 탭에서 로그인한 뒤 이 탭으로 돌아와 “다시 보내기”를 선택해 주세요.',
      'sign-in-again':
        '이 단계는 5분 안에 로그인한 경우에만 진행할 수 있습니다. 입력하신 내용은 이 페이지에 남아 있습니다. 새 탭에서 로그인한 뒤 이 탭으로 돌아와 “다시 보내기”를 선택해 주세요.',
      'other-session':
        '이 페이지를 연 뒤에 다시 로그인하셨기 때문에 아직 저장되지 않았습니다. 입력하신 내용을 확인하고 “다시 보내기”를 선택해 주세요.',
      failed:
        '시스템 문제로 저장하지 못했습니다. 입력하신 내용은 이 페이지에 남아 있습니다. 1분쯤 뒤에 “다시 보내기”를 선택해 주세요.',
    },
    signIn: '로그인(새 탭에서 열림)',
    typed: '입력하신 내용',
    send: '다시 보내기',
  },
};
