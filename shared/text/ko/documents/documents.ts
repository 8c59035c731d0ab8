import type { DocumentKind, FileError } from '#shared/domain/documents/document.ts';
import type { Catalogue } from '../../shape.ts';

const types: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter': 'PDF, JPEG, PNG',
  headshot: 'JPEG, PNG',
  passport: 'PDF, JPEG, PNG',
};

const errors: Readonly<Record<FileError, (kind: DocumentKind) => string>> = {
  empty: () => '빈 파일입니다. 다른 파일을 선택해 주세요.',
  'too-large': () =>
    '파일이 4MB보다 큽니다. 흑백(회색조)이나 더 낮은 해상도(150~200dpi)로 스캔하시거나 사진의 크기를 줄여 저장해 주세요.',
  'not-accepted': (kind) =>
    `받을 수 있는 형식이 아닙니다. 다음 형식으로 저장하거나 스캔해 주세요: ${types[kind]}`,
  heic: () =>
    '아이폰에서 찍은 HEIC 형식의 사진입니다. 사진을 화면 캡처하여 올리시거나, 이메일로 본인에게 보낸 뒤 JPEG 파일을 올려 주세요.',
  'office-document': (kind) =>
    kind === 'headshot'
      ? '워드나 한글 등으로 만든 문서 파일입니다. JPEG 또는 PNG 사진을 올려 주세요.'
      : '워드나 한글 등으로 만든 문서 파일입니다. PDF로 저장한 뒤 그 파일을 올려 주세요.',
  damaged: () =>
    '파일이 손상되었거나 일부가 없습니다. 다시 저장하거나 스캔하시거나 다른 파일을 선택해 주세요.',
  encrypted: () => '비밀번호가 걸린 PDF입니다. 비밀번호 없이 저장하여 다시 올려 주세요.',
  'too-many-pixels': () =>
    '이미지의 화소가 너무 많습니다. 4천만 화소 이하, 각 변 20,000픽셀 이하로 저장해 주세요. 16비트 색상이면 8비트 색상으로 저장해 주세요. 스캔은 150~300dpi이면 충분합니다.',
  'too-costly': () =>
    '이 파일을 적당한 시간 안에 읽지 못했습니다. 파일을 열어 일반 JPEG, PNG 또는 PDF로 다시 저장한 뒤 새 파일을 올려 주세요.',
};

/** The words about documents. */
export const documents: Catalogue['documents'] = {
  kinds: {
    'nomination-letter': '추천서',
    headshot: '증명사진',
    passport: '여권 사본(사진이 있는 면)',
  },
  accepted: (kind) => `${types[kind]} 형식, 4MB까지`,
  error: (error, kind) => errors[error](kind),
  verdicts: {
    'not-scanned': '악성코드 미검사',
    clean: '악성코드 검사 완료(이상 없음)',
    infected: '악성코드가 발견되어 아무도 열 수 없습니다. 다른 파일을 올려 주세요.',
    'could-not-be-scanned': '악성코드 검사 실패',
  },
  sent: '제출하신 파일',
};
