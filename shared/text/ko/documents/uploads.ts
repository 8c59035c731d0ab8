import type { DocumentKind } from '#shared/domain/documents/document.ts';
import type { Catalogue } from '../../shape.ts';

const own: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter':
    '이번 워크숍 참가자 선발을 위하여 추천서를 신청서가 파기될 때까지 보관·이용하는 데 동의합니다. 동의를 거부하실 수 있으며, 이 경우 추천서를 올리실 수 없습니다.',
  headshot:
    '참가자 선발과, 선발될 경우 명찰 제작을 위하여 사진을 신청서가 파기될 때까지 보관·이용하는 데 동의합니다. 동의를 거부하실 수 있으며, 이 경우 사진을 올리실 수 없습니다.',
  passport:
    '비자 발급과 워크숍 참가를 위한 이동 준비를 위하여 여권 정보(고유식별정보)를 신청서의 다른 내용과 분리하여 신청서가 파기될 때까지 보관·이용하는 데 동의합니다. 동의를 거부하실 수 있으며, 이 경우 여권 사본을 올리실 수 없습니다.',
};

/** The words about uploading, replacing and removing documents. */
export const uploads: Catalogue['uploads'] = {
  limit:
    '파일 하나의 크기는 4MB까지입니다. 더 큰 파일을 선택하시면 브라우저에 오류 화면이 나올 수 있습니다. 이때에는 뒤로 돌아가 더 작은 파일을 선택해 주세요.',
  consent: (kind) => own[kind],
  consentMissing: (kind) => `${kind} 보관에 동의해 주세요`,
  noFile: (kind) => `${kind} 파일을 선택해 주세요`,
  upload: (kind) => `${kind} 올리기`,
  replace: (kind) => `${kind} 바꾸기`,
  remove: (kind) => `${kind} 삭제하기`,
  takeBack: (kind) => `${kind} 동의 철회 및 삭제`,
  download: (kind) => `${kind} 내려받기`,

  stored: (kind) => `${kind} 파일이 등록되었습니다.`,
  removed: (kind) => `${kind} 파일이 삭제되었습니다.`,
  unsent: '올리신 파일은 마지막 페이지에서 신청서를 제출하시면 신청서에 포함됩니다.',
  unsentChanges:
    '수정하신 파일은 마지막 페이지에서 수정한 내용을 제출하시면 신청서에 포함됩니다. 그때까지는 이전에 제출하신 신청서와 파일이 유효합니다.',
  file: '파일',
  size: '크기',
  received: '등록 일시',
  sha256: '올리신 파일의 검증값(SHA-256)',
  scan: '악성코드 검사',
  seen: '담당자 열람',
  seenBy: {
    reviewer: '심사위원',
    staff: 'WeGO 사무국',
    decider: 'WeGO 사무국',
    'travel-desk': '여행 담당자',
  },
  seenAt: (who, at) => `${at}, ${who} 열람`,
  seenBefore: (times) => `이전에 ${times}번 더 열람`,
  timeIn: (city) => `${city} 시각`,
  remade:
    '사진은 촬영 장소, 시각, 카메라 정보를 제거한 사본으로 보관하므로 크기가 원본 파일과 다릅니다.',

  notStored:
    '파일을 저장하지 못했습니다. 다른 내용은 그대로이며, 이전에 올리신 파일이 있으면 그대로 남아 있습니다. 1분쯤 뒤에 다시 올려 주세요.',
  tooMany:
    '지난 한 시간 동안 이 신청서에 또는 같은 네트워크에서 올린 파일이 너무 많습니다. 이미 올리신 파일은 그대로 남아 있습니다. 한 시간 뒤에 이 파일을 다시 올려 주세요.',
  notRemoved:
    '파일을 삭제하지 못했습니다. 변경된 것은 없습니다. 1분쯤 뒤에 버튼을 다시 선택해 주세요.',
  notChangeable: {
    title: '더 이상 수정할 수 없는 신청서입니다',
    text: '서류는 신청서를 수정하실 수 있는 동안에만 올리거나 바꾸거나 삭제하실 수 있습니다.',
    link: '나의 신청 보기',
  },
  unreadable: {
    title: '파일을 읽지 못했습니다',
    text: '파일이 온전하게 도착하지 않았습니다. 변경된 것은 없습니다. 뒤로 돌아가 다시 올려 주세요.',
  },
  tooLarge: {
    title: '파일이 너무 큽니다',
    text: '4MB를 넘는 파일입니다. 변경된 것은 없습니다. 뒤로 돌아가 더 작은 파일을 선택해 주세요.',
  },
  infected: {
    title: '열 수 없는 파일입니다',
    text: '파일에서 악성코드가 발견되어 아무도 열 수 없습니다. 다른 파일을 올려 주세요.',
  },
  gone: {
    title: '해당 파일이 없습니다',
    text: '그사이에 바뀌었거나 삭제된 파일입니다. ‘나의 신청’ 페이지를 다시 열어 주세요.',
  },
  notFetched: {
    title: '파일을 열지 못했습니다',
    text: '파일은 그대로 보관되어 있습니다. 1분쯤 뒤에 다시 시도해 주세요.',
  },

  sentNote: '현재 접수된 신청서에 포함된 파일입니다.',
  drafted: '아직 제출되지 않은 파일',
  earlier: '이전에 제출하신 신청서의 파일',
  receiptNote:
    '다음 값은 도착한 파일에서 계산한 검증값(SHA-256)입니다. 가지고 계신 파일의 값과 비교하실 수 있습니다.',
  laterLetter: '신청서를 먼저 제출하시고 추천은 접수 마감까지 추가하실 수 있습니다.',
  letterMissing:
    '추천서 파일이 아직 없습니다. 신청서를 먼저 제출하실 수 있으며, 접수 마감 전에 추천서를 올린 뒤 수정한 내용을 제출해 주세요.',
};
