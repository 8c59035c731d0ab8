import type { DocumentKind } from '#shared/domain/documents/document.ts';
import type { Catalogue } from '../../shape.ts';

const own: Readonly<Record<DocumentKind, string>> = {
  'nomination-letter': 'WeGO가 이번 워크숍 참가자 선발에 추천서를 이용하는 데 동의합니다.',
  headshot: 'WeGO가 참가자 선발과, 선발될 경우의 명찰 제작을 위하여 사진을 보관하는 데 동의합니다.',
  passport:
    'WeGO가 비자 발급과 워크숍 참가 여행 준비를 위하여 여권 정보를 신청서의 다른 내용과 분리하여 보관하는 데 동의합니다.',
};

/** The words about sending, replacing and removing documents. */
export const uploads: Catalogue['uploads'] = {
  title: '제출 서류',
  lead: '서류는 하나씩, 순서에 관계없이 보내실 수 있으며 마감 전까지 바꾸실 수 있습니다.',
  limit:
    '파일 하나의 크기는 4 MB까지입니다. 더 큰 파일은 전송되지 않으며, 이때 브라우저에는 설명 없는 오류만 표시됩니다. 뒤로 돌아가 더 작은 파일을 선택해 주세요.',
  before:
    '파일을 먼저 보내 주세요. 이 페이지 아래쪽에 입력하신 내용은 저장 버튼을 누르셔야 보관됩니다.',
  choose: (kind) => `${kind}: 파일 선택`,
  consent: (kind) => own[kind],
  consentMissing: (kind) => `${kind}: 보관에 동의하시면 상자에 표시해 주세요`,
  noFile: (kind) => `${kind}: 먼저 파일을 선택해 주세요`,
  upload: (kind) => `보내기: ${kind}`,
  replace: (kind) => `바꾸기: ${kind}`,
  remove: (kind) => `삭제: ${kind}`,
  takeBack: (kind) => `동의 철회 및 삭제: ${kind}`,
  download: (kind) => `내려받기: ${kind}`,

  stored: (kind) => `파일을 받았습니다: ${kind}.`,
  removed: (kind) => `삭제했습니다: ${kind}.`,
  unsent:
    '마지막 페이지에서 신청서를 제출하시면 신청서에 포함됩니다. 그때까지는 이전에 제출하신 내용이 당시의 파일과 함께 유효합니다.',
  none: '아직 파일이 없습니다',
  file: '파일',
  size: '크기',
  bytes: (bytes) => `${bytes}바이트`,
  received: '받은 일시',
  sha256: '보내신 파일의 SHA-256',
  scan: '악성 코드 검사',
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
    '사진은 촬영 장소, 시각, 카메라 정보를 뺀 새 사본으로 보관하므로, 크기가 보내신 파일과 다릅니다.',
  goOn: '서류 페이지로 계속하기',

  notStored:
    '지금은 파일을 저장하지 못했습니다. 다른 내용은 모두 그대로이며, 이전에 보내신 파일도 남아 있습니다. 잠시 후 다시 보내 주세요.',
  tooMany:
    '지난 한 시간 동안 이 신청서에 또는 같은 네트워크에서 올린 파일이 너무 많습니다. 이미 올리신 파일은 안전합니다. 한 시간 뒤에 이 파일을 다시 올려 주세요.',
  notRemoved:
    '지금은 파일을 삭제하지 못했습니다. 변경된 것은 없습니다. 잠시 후 버튼을 다시 눌러 주세요.',
  notChangeable: {
    title: '더 이상 변경할 수 없는 신청서입니다',
    text: '서류는 신청서를 변경하실 수 있는 동안에만 보내거나 바꾸거나 삭제하실 수 있습니다.',
    link: '신청 진행 상태 보기',
  },
  unreadable: {
    title: '파일을 읽지 못했습니다',
    text: '브라우저가 보내는 형식이 아니거나 일부만 도착했습니다. 변경된 것은 없습니다. 뒤로 돌아가 다시 보내 주세요.',
  },
  tooLarge: {
    title: '파일이 너무 큽니다',
    text: '4 MB를 넘는 파일입니다. 변경된 것은 없습니다. 뒤로 돌아가 더 작은 파일을 선택해 주세요.',
  },
  infected: {
    title: '열 수 없는 파일입니다',
    text: '파일에서 악성 코드가 발견되어 신청자님과 저희를 포함하여 누구도 열 수 없습니다. 다른 파일을 보내 주세요.',
  },
  gone: {
    title: '해당 파일이 없습니다',
    text: '그사이에 바뀌었거나 삭제된 파일입니다. 신청 페이지를 다시 열어 주세요.',
  },
  notFetched: {
    title: '파일을 가져오지 못했습니다',
    text: '파일은 그대로 보관되어 있습니다. 잠시 후 다시 시도해 주세요.',
  },

  sentNote: '현재 유효한 신청서에 포함된 파일입니다.',
  drafted: '아직 제출되지 않은 파일',
  earlier: '전에 제출하신 신청서의 파일',
  receiptNote:
    '파일을 보내신 분은 다음 값을 비교해 보실 수 있습니다. 각각 도착한 그대로의 파일에서 계산한 SHA-256입니다.',
  laterLetter:
    '추천은 나중에 제출하기로 하셨습니다. 지금 신청서를 제출하시고, 마감 전까지 추가하실 수 있습니다.',
  letterMissing:
    '추천서를 제출하기로 하셨으나 아직 파일이 없습니다. 그래도 신청서를 제출하실 수 있습니다. 마감 전에 추천서를 보내시고 변경 내용을 제출해 주세요.',
};
