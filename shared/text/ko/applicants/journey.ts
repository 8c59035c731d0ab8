import { grouped } from '../../grouped.ts';
import type { Catalogue } from '../../shape.ts';

/** The words of the pages of the form, from the start to the check of all answers. */
export const journey: Catalogue['journey'] = {
  pages: {
    start: '시작',
    you: '신청자 정보',
    'role-and-city': '소속 도시와 직무',
    motivation: '신청 동기',
    documents: '추천',
    check: '확인 및 제출',
  },
  step: (number, of) => `${of}단계 중 ${number}단계`,
  continue: '저장하고 계속하기',
  back: '이전',
  saved: '입력하신 내용이 저장되었습니다.',

  start: {
    title: '참가 신청',
    lead: '신청서는 5개의 짧은 단계로 나뉘어 있습니다. 다음 단계로 넘어갈 때마다 저장되므로 중단했다가 나중에 이어서 작성하실 수 있습니다.',
    needs: '준비하실 것',
    needsList: [
      '신청서 작성에는 약 20분이 걸립니다.',
      '확인하실 수 있는 이메일 주소가 필요합니다. 회원 가입과 비밀번호는 필요하지 않습니다.',
      '소속 도시의 추천이 필요합니다. 서명과 직인이 있는 추천서를 PDF나 사진으로 올리시거나 상급자(부서장·기관장 등)의 온라인 확인을 받으시면 됩니다. 접수 마감까지 추가하실 수 있습니다.',
    ],
    data: '개인정보 안내',
    dataText:
      '개인정보는 WeGO 사무국과 동의하신 기관만 열람합니다. 제출하지 않으신 내용은 접수 마감 14일 후에 파기합니다. 제출하신 신청서는 선발되지 않으면 결과 발표 90일 후에, 선발되면 워크숍 종료 12개월 후에 파기합니다.',
    begin: '신청 시작하기',
    continueTitle: '작성 중인 신청서가 있습니다',
    continueText: (reference) => `신청번호: ${reference}`,
    continueButton: '이어서 작성하기',
    submittedTitle: '제출하신 신청서가 있습니다',
    submittedButton: '신청 내용 보기',
    another: '새 신청서 작성하기',
    anotherNote: (reference) =>
      `한 분당 신청서 하나만 심사합니다. 새 신청서를 작성하시면 이 브라우저에서는 신청번호 ${reference}의 신청서가 더 이상 열리지 않습니다. 그 신청서는 이메일로 보내 드리는 인증번호 6자리로 다시 여실 수 있습니다.`,
    elsewhere: '다른 기기에서 시작한 신청서 이어서 작성하기',
    onePage: '모든 항목을 한 페이지에서 작성하기',
    tooMany: '이 네트워크에서 한 시간 안에 너무 많은 신청서가 시작되었습니다.',
  },

  stale: {
    summary: '이 페이지를 여신 뒤에 다른 창에서 같은 페이지가 저장되었습니다.',
    text: '내용이 서로 다른 항목에는 다른 창에서 저장된 내용도 함께 표시했습니다. 이 창의 내용을 저장하시려면 ‘저장하고 계속하기’를 선택해 주세요.',
    other: (value) =>
      value === '' ? '다른 창에서 저장된 내용: 없음' : `다른 창에서 저장된 내용: ${value}`,
  },
  tooLarge: '답변이 저장할 수 있는 분량을 넘었습니다. 가장 긴 답변을 줄여 주세요.',
  notSaved: '이 페이지를 저장하지 못했습니다. 1분쯤 뒤에 버튼을 다시 선택해 주세요.',
  unsaved:
    '저장하지 못했습니다. 1분쯤 뒤에 이전 페이지로 돌아가 버튼을 다시 선택해 주세요. 여러 번 선택하셔도 괜찮습니다.',
  again:
    '신청서를 불러오지 못했습니다. 저장된 내용은 그대로 남아 있습니다. 1분쯤 뒤에 이전 페이지로 돌아가 버튼을 다시 선택해 주세요.',
  noAccess: {
    title: '이 브라우저로는 신청서를 열 수 없습니다',
    text: '다른 브라우저에서 시작하셨거나, 이 기기에서 접속을 종료하셨거나, 기한이 지난 신청서입니다.',
    link: '이메일로 인증번호를 받아 이어서 작성하기',
    start: '신청서 첫 페이지로 가기',
  },

  check: {
    title: '확인 및 제출',
    lead: '이 페이지 맨 끝의 버튼을 선택하시기 전에는 제출되지 않습니다.',
    leadOfChanges: '이 페이지 맨 끝의 버튼을 선택하시기 전에는 수정한 내용이 제출되지 않습니다.',
    change: '수정',
    changeWhat: (what) => `‘${what}’ 수정`,
    nothing: '입력하지 않음',
    send: '신청서 제출',
    sendChanges: '수정한 내용 제출',
    notComplete: '제출하시기 전에 입력하거나 고쳐야 할 항목이 있습니다.',
    changed:
      '이 페이지를 여신 뒤에 다른 창에서 답변이 바뀌었습니다. 내용을 확인하고 다시 제출해 주세요.',
    nothingNew:
      '이미 제출하신 신청서이며 그 뒤로 바뀐 내용이 없습니다. 동의 여부는 ‘나의 신청’ 페이지에서 언제든지 바꾸실 수 있습니다.',
    sentBefore: (when) =>
      `수정한 내용을 제출하시기 전까지는 이미 접수된 신청서가 유효합니다. 접수 일시: ${when}`,
    declarations: '확인과 동의',
    levelWarning:
      '이 워크숍은 관리자급을 대상으로 합니다. 직급이 다르더라도 신청하실 수 있으며, 선발은 사무국이 결정합니다.',
    nameNotLatin:
      '성명에 로마자가 없습니다. 여권에 로마자 성명도 있으면 로마자로 고쳐 주세요. 없으면 그대로 두셔도 됩니다.',
  },

  characters: (number) => `${grouped(number)}자`,
};
