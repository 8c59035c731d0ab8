import type { Catalogue } from '../../shape.ts';

/** What the staff read about the documents of an application. */
export const staffDocuments: Catalogue['staffDocuments'] = {
  title: '제출 서류',
  none: '이 신청서와 함께 제출된 서류가 없습니다.',
  told: '서류를 여시면 신청자에게 담당자의 역할과 연 시각이 표시됩니다. 이름은 표시되지 않습니다.',
  kinds: {
    'nomination-letter': '추천서',
    headshot: '얼굴 사진',
    passport: '여권 사진 면',
  },
  titles: {
    'nomination-letter': '추천서',
    headshot: '얼굴 사진',
    passport: '여권 사진 면',
  },
  open: (kind, type, size) => `${kind} 열기 (${type}, ${size})`,
  openAgain: (kind) => `${kind} 열기`,
  notYours: '담당하시는 역할로는 이 서류를 열 수 없습니다.',
  file: '파일 이름',
  received: '받은 일시',
  sha256: '파일의 SHA-256',
  receivedSha256: '받은 파일의 SHA-256',
  remade: '이 사진은 받은 파일에서 촬영 장소, 시각, 카메라 정보를 뺀 새 사본입니다.',
  scan: '악성코드 검사',
  verdicts: {
    'not-scanned': '검사하지 않았습니다. 주의하여 열어 주세요.',
    clean: '검사함, 발견된 것 없음',
    infected: '악성코드가 발견되었습니다. 아무도 이 파일을 열 수 없습니다.',
    'could-not-be-scanned': '검사하지 못했습니다. 주의하여 열어 주세요.',
  },
  seen: '열람 내역',
  seenBy: (name, role, at) => `${at}, ${name}(${role}) 열람`,
  seenBefore: (count) => `이전에 ${count}번 더 열람함`,
  closed: {
    infected: {
      title: '아무도 이 파일을 열 수 없습니다',
      text: '검사에서 악성코드가 발견되었습니다. 신청자에게 다른 파일을 올리도록 요청해 주세요.',
    },
    over: {
      title: '링크가 만료되었습니다',
      text: '서류 링크는 60초 동안만 유효합니다. 새 링크를 받으시려면 서류를 다시 열어 주세요.',
    },
    failed: {
      title: '파일을 가져오지 못했습니다',
      text: '파일은 그대로 보관되어 있습니다. 1분 뒤에 다시 열어 주세요.',
    },
  },
};
