import type { DocumentKind, FileError } from '#shared/domain/documents/document.ts';
import type { Catalogue } from '../../shape.ts';

const types: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter': 'PDF, JPEG, PNG',
  headshot: 'JPEG, PNG',
  passport: 'PDF, JPEG, PNG',
};

const errors: Readonly<Record<FileError, (kind: DocumentKind) => string>> = {
  empty: () => '빈 파일입니다. 파일을 다시 선택해 주세요.',
  'too-large': () =>
    '파일이 4MB보다 큽니다. 회색조나 더 낮은 해상도(150~200dpi)로 스캔하시거나, 사진을 더 작은 크기로 저장해 주세요.',
  'not-accepted': (kind) =>
    `받을 수 있는 형식이 아닙니다. 다음 형식 가운데 하나로 저장하거나 스캔해 주세요: ${types[kind]}`,
  heic: () =>
    '아이폰 형식(HEIC)의 사진입니다. 자신에게 메일로 보내거나 화면을 캡처하여 JPEG 파일로 만들어 보내 주세요.',
  'office-document': (kind) =>
    `문서 작성 프로그램의 파일입니다. PDF로 저장하거나 인쇄하여 보내 주세요.${kind === 'headshot' ? ' 사진을 보내셔도 됩니다.' : ''}`,
  damaged: () => '파일이 손상되었거나 일부가 없습니다. 다시 만들거나 다른 파일을 선택해 주세요.',
  encrypted: () => '비밀번호가 걸린 PDF입니다. 비밀번호 없이 저장해 주세요.',
  'too-many-pixels': () =>
    '사진이 너무 큽니다. 4천만 화소 이하, 각 변 20,000픽셀 이하로 저장해 주세요. 16비트 색상이면 8비트 색상으로 저장해 주세요. 스캔은 150~300dpi이면 충분합니다.',
  'too-costly': () =>
    '이 파일을 적당한 시간 안에 읽지 못했습니다. 파일을 열어 일반 JPEG, PNG 또는 PDF로 다시 저장한 뒤 새 파일을 올려 주세요.',
};

/** The words about documents. */
export const documents: Catalogue['documents'] = {
  kinds: {
    'nomination-letter': '추천서',
    headshot: '얼굴 사진',
    passport: '여권의 사진 면',
  },
  accepted: (kind) => `형식: ${types[kind]}. 크기: 4MB까지`,
  error: (error, kind) => errors[error](kind),
  verdicts: {
    'not-scanned': '악성코드 검사를 하지 않음',
    clean: '검사함, 발견된 것 없음',
    infected: '악성코드가 발견되어 아무도 열 수 없습니다. 다른 파일을 보내 주세요.',
    'could-not-be-scanned': '악성코드 검사를 하지 못함',
  },
  sent: '신청서와 함께 제출된 파일',
};
