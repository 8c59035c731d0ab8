import type { Catalogue } from './catalogue.ts';

/** The words of the six pages, from Start to Check and send. */
export const journeyTexts: Catalogue['journey'] = {
  pages: {
    start: '시작',
    you: '신청자',
    'role-and-city': '직무와 도시',
    motivation: '신청 동기',
    documents: '서류',
    check: '확인하고 보내기',
  },
  step: (number, of) => `전체 ${of}단계 중 ${number}단계`,
  continue: '저장하고 계속하기',
  back: '이전',
  saved: '입력하신 내용이 모두 저장되었습니다.',

  start: {
    title: '참가 신청',
    lead: '짧은 페이지 여섯 개로 되어 있습니다. 다음으로 넘어갈 때마다 저장되므로 언제든지 멈추었다가 이어서 하실 수 있습니다.',
    needs: '준비하실 것',
    needsList: [
      '20분 정도의 시간.',
      '메일을 확인하실 수 있는 이메일 주소. 회원 가입이나 비밀번호는 필요하지 않습니다.',
      '소속 도시의 추천. PDF나 사진으로 된 추천서를 내시거나, 온라인으로 확인해 주실 상급자의 성명과 업무용 이메일 주소를 적어 주세요. 접수 마감까지 추가하실 수 있습니다.',
    ],
    data: '개인정보 안내',
    dataText:
      '보내신 내용은 WeGO 사무국과 동의하신 기관만 봅니다. 보내지 않으신 내용은 접수 마감 14일 후에 파기합니다. 보내신 신청서는 선발되지 않으면 결과 발표 90일 후에, 선발되면 워크숍이 끝나고 12개월 후에 파기합니다.',
    begin: '시작하기',
    continueTitle: '작성 중인 신청서가 있습니다',
    continueText: (reference) => `신청번호: ${reference}`,
    continueButton: '이어서 하기',
    another: '새 신청서 작성하기',
    elsewhere: '다른 기기에서 시작한 신청서 이어서 작성하기',
    onePage: '모든 항목을 한 페이지에서 작성하기',
    tooMany:
      '이 인터넷 회선에서 한 시간 안에 너무 많은 신청서가 시작되었습니다. 잠시 기다린 뒤 다시 시도해 주세요.',
  },

  stale: {
    summary: '이 페이지를 여신 뒤에 다른 창에서 같은 페이지가 저장되었습니다.',
    text: '여기에 입력하신 내용은 아래에 그대로 남아 있습니다. 내용이 다른 항목에는 다른 창에서 저장된 내용도 함께 표시했습니다. 이 창의 내용을 남기시려면 ‘저장하고 계속하기’를 눌러 주세요.',
    other: (value) =>
      value === '' ? '다른 창에서 저장된 내용: 없음' : `다른 창에서 저장된 내용: ${value}`,
  },
  tooLarge:
    '답변이 저장할 수 있는 분량을 넘었습니다. 가장 긴 답변을 줄여 주세요. 입력하신 내용은 아래에 그대로 남아 있습니다.',
  notSaved:
    '지금은 이 페이지를 저장하지 못했습니다. 입력하신 내용은 아래에 그대로 남아 있습니다. 1분쯤 기다린 뒤 버튼을 다시 눌러 주세요.',
  noAccess: {
    title: '이 브라우저로는 신청서를 열 수 없습니다',
    text: '다른 브라우저에서 시작되었거나, 이 기기에서 이용을 마치셨거나, 기한이 지난 신청서입니다. 입력하신 내용은 복사하실 수 있도록 아래에 표시했습니다.',
    link: '메일로 받은 코드로 신청서 이어서 작성하기',
    start: '신청서 첫 페이지로 가기',
  },

  check: {
    title: '확인하고 보내기',
    lead: '이 페이지 맨 아래의 버튼을 누르기 전에는 아무것도 전송되지 않습니다.',
    change: '수정',
    changeWhat: (what) => `수정: ${what}`,
    nothing: '답변 없음',
    send: '신청서 보내기',
    sendChanges: '수정한 내용 보내기',
    notComplete: '보내시기 전에 채우거나 고쳐야 할 항목이 있습니다.',
    changed:
      '이 페이지를 여신 뒤에 다른 창에서 답변이 바뀌었습니다. 내용을 확인하고 한 번 더 보내 주세요.',
    nothingNew: '이미 같은 내용을 보내셨습니다. 새로 보낼 내용이 없습니다.',
    sentBefore: (when) =>
      `수정한 내용을 보내시기 전까지는 이미 접수된 신청서가 유효합니다. 접수 일시: ${when}`,
    declarations: '확인과 동의',
    levelWarning:
      '이 워크숍은 관리자급을 대상으로 합니다. 직급이 다르더라도 신청하실 수 있으며, 선발은 사무국이 결정합니다.',
    noNomination: '아직 없습니다. 지금 신청서를 먼저 보내시고 접수 마감까지 추가하실 수 있습니다.',
  },

  documents: {
    title: '서류',
    nomination: '소속 도시의 추천',
  },

  characters: (number) => `${number}자`,
};
