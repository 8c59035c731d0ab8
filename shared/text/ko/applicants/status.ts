import type { Catalogue } from '../../shape.ts';
import { endorsement } from '../endorsers/endorsement.ts';

/** The words of the status page, and of the way back to it. */
export const status: Catalogue['status'] = {
  title: '나의 신청',
  receipt: '인쇄용 접수증',

  question: {
    title: '추가 정보가 필요합니다',
    lead: '신청을 계속 검토하려면 다음 내용에 대한 답변이 필요합니다.',
    answerBy: '답변 기한',
    changes:
      '신청서도 수정하실 수 있습니다. 신청서를 수정해도 답변이 되지는 않으므로 답변도 보내 주세요.',
    label: '답변',
    hint: (max) =>
      `모든 항목에 답해 주세요. ${max}자까지 쓰실 수 있으며, 답변은 한 번만 보내실 수 있습니다.`,
    send: '답변 보내기',
    missing: '답변을 입력해 주세요',
    tooLong: (max, count) => `‘답변’은 ${max}자 이하여야 합니다. 지금은 ${count}자입니다.`,
    askedAnew:
      '이 페이지를 여신 뒤에 다른 내용을 요청드렸습니다. 쓰신 답변은 입력란에 그대로 있습니다. 새 요청을 읽고 답변을 고쳐 다시 보내 주세요.',
    answered: '답변을 받았습니다',
    answeredText: '요청드린 내용:',
    yourAnswer: '보내신 답변',
    answeredOn: '보내신 일시',
  },

  history: '진행 내역',
  historyOf: {
    start: '작성 시작',
    submit: '접수됨',
    'submit-over-quota': '접수되어 도시별 인원 대기',
    'submit-as-duplicate': '접수됨',
    'submit-for-check': '접수됨',
    revise: '수정하여 다시 접수됨',
    'revise-for-check': '수정하여 다시 접수됨',
    'revise-into-full-city': '수정하여 다시 접수되고 도시별 인원 대기',
    'revise-into-free-city': '수정하여 다시 접수되고 대기에서 벗어남',
    clear: '이메일 주소 확인됨',
    'clear-and-promote': '이메일 주소 확인됨. 소속 도시에 자리가 있어 대기에서 벗어남',
    'clear-into-queue': '이메일 주소가 확인되어 도시별 인원 대기',
    'clear-as-duplicate': '이메일 주소 확인됨',
    promote: '소속 도시에 자리가 나서 대기에서 벗어남',
    'change-consents': '동의 변경',
    'promote-returned': '소속 도시에 자리가 나서 대기에서 벗어남',
    return: '추가 정보를 요청함',
    'change-address': '요청하신 대로 이메일 주소를 변경함',
    'answer-return': '요청에 답변함',
    'match-city': '회원 도시 목록에서 소속 도시를 확인함',
    'match-full-city': '회원 도시 목록에서 소속 도시를 확인하여 도시별 인원 대기',
    'match-free-city': '회원 도시 목록에서 소속 도시를 확인하여 대기에서 벗어남',
    'clear-duplicate': '사무국에서 확인함',
    'clear-duplicate-and-promote': '사무국에서 확인함. 소속 도시에 자리가 있어 대기에서 벗어남',
    'clear-duplicate-into-queue': '사무국에서 확인하여 도시별 인원 대기',
    'confirm-duplicate': '심사 대상 아님: 본인의 다른 신청이 유효함',
    hold: '도시별 인원 대기',
    ...endorsement.history,
    withdraw: '철회됨',
    expire: '보내지 않은 채 마감됨',
  },
  historyByUs: {
    clear: '사무국에서 확인함',
    'clear-and-promote': '사무국에서 확인함. 소속 도시에 자리가 있어 대기에서 벗어남',
    'clear-into-queue': '사무국에서 확인하여 도시별 인원 대기',
    'clear-as-duplicate': '사무국에서 확인함',
    submit: '요청하신 대로 사무국에서 접수함',
    'submit-over-quota': '요청하신 대로 사무국에서 접수하여 도시별 인원 대기',
    'submit-as-duplicate': '요청하신 대로 사무국에서 접수함',
    withdraw: '요청하신 대로 사무국에서 철회함',
  },
  noHistory: '아직 없습니다.',

  mails: '보내 드린 메일',
  mailsNote:
    '도착하지 않은 메일이 있으면 스팸 메일함을 확인해 주세요. 메일을 받지 못해도 신청에는 영향이 없습니다.',
  noMails: '아직 없습니다.',
  mailKinds: {
    'draft-begun': '신청서로 돌아오는 방법',
    'draft-reminder': '마감 안내',
    'draft-expired': '신청서를 보내지 않은 채 마감되었다는 안내',
    code: '요청하신 코드',
    receipt: '접수증',
    ...endorsement.mailKinds,
    'held-for-city': '도시별 인원이 차서 대기한다는 안내',
    promoted: '자리가 났다는 안내',
    withdrawn: '신청이 철회되었다는 안내',
    returned: '추가 정보를 요청하는 메일',
    'return-reminder': '추가 정보 요청을 다시 알리는 메일',
    'duplicate-confirmed': '본인의 다른 신청이 유효하다는 안내',
    'address-changed': '이메일 주소가 변경되었다는 안내',
  },
  mailStates: {
    queued: '발송 대기 중',
    sending: '발송 중',
    sent: '발송함, 도착은 아직 확인되지 않음',
    delivered: '메일 서비스에 도착함',
    bounced: '수신할 수 없는 주소여서 되돌아옴',
    complained: '받는 쪽에서 스팸으로 신고됨',
    'given-up': '발송하지 못함',
    dropped: '필요가 없어져 발송하지 않음',
    'over-limit': '보내지 않음: 이 주소로 또는 한 네트워크에서 보낸 이메일이 너무 많습니다',
    'in-summary': '요약 이메일로 알림',
    'handed-on': '담당자에게 알림',
  },

  consents: '변경할 수 있는 동의',
  consentsSave: '동의 저장하기',
  data: '저장된 정보',
  dataText: '이 신청에 관하여 저장된 모든 내용을 파일 하나로 드립니다.',
  download: '저장된 정보 내려받기 (JSON)',


  browsers: {
    title: '이 신청서를 열 수 있는 브라우저',
    text: '모르는 브라우저나 더 이상 쓰지 않는 브라우저는 로그아웃해 주세요. 그 브라우저에서 다시 여시려면 새 코드가 필요합니다.',
    own: '이 브라우저',
    other: '다른 브라우저',
    named: (browser) => `브라우저: ${browser}`,
    ways: {
      start: '신청서 작성을 시작함',
      code: '코드로 열었음',
      unknown: '이전에 열었음',
    },
    end: '로그아웃하기',
    endOthers: '다른 브라우저 모두 로그아웃하기',
    ended: (count) =>
      `다른 브라우저 ${count}개가 로그아웃되었습니다. 이메일 주소로 받으신 첫 코드로 신청서를 여시면, 코드 없이 열려 있던 브라우저는 로그아웃됩니다.`,
    more: (count) => `그 밖에 ${count}개가 더 있습니다.`,
  },

  forget: '이 기기에서 마치기',
  forgetText: '여러 사람이 쓰는 컴퓨터에서는 이용을 마친 뒤 접속을 끊어 주세요.',
  forgotten: {
    title: '이 브라우저의 접속을 끊었습니다',
    text: '다시 이용하시려면 저희 메일에 있는 링크를 여시거나 코드를 요청해 주세요.',
  },

  others: '같은 이메일 주소로 시작된 신청',
  othersText:
    '본인이나 다른 사람이 같은 이메일 주소로 시작한 신청입니다. 각각 따로 코드를 받아 여실 수 있습니다.',
  openOther: (reference) => `신청 ${reference} 열기`,

  return: {
    title: '신청서 이어서 작성하기',
    lead: '신청하실 때 적으신 주소로 코드를 보내 드립니다. 코드를 입력하시면 이 브라우저에서 신청서가 열립니다.',
    ofReference: (reference) =>
      `코드는 다음 신청서에 적힌 이메일 주소로 보내 드립니다. 신청번호: ${reference}`,
    email: '이메일 주소',
    emailHint: '신청서에 적으신 주소입니다.',
    askBox: '예, 여기에서 이 신청을 계속하겠습니다.',
    askBoxMissing: '코드를 받으시려면 상자에 표시해 주세요',
    ask: '코드 받기',
    noMail:
      '메일을 받지 못하시면 처음 신청서를 시작하신 브라우저를 이용해 주세요. 다른 브라우저에서 코드로 신청서를 여신 적이 없으면 그 브라우저에서는 코드 없이 열립니다. 그것도 어려우시면 신청번호와 함께 저희에게 메일로 알려 주세요.',
    codeTitle: '코드 입력',
    sent: '알려 주신 정보와 일치하는 신청이 있으면 코드가 담긴 메일을 보내 드립니다. 10분 안에 여기에 코드를 입력해 주세요.',
    code: '코드',
    codeHint: '가장 최근 메일에 있는 숫자 6자리 또는 12자리입니다.',
    last: '한 주소로 하루에 보내 드리는 코드의 수는 정해져 있습니다. 새 메일이 오지 않으면 오늘 마지막으로 받으신 메일의 12자리 코드를 입력해 주세요.',
    enter: '신청서 열기',
    wrong: (left) =>
      `코드가 맞지 않습니다. 메일을 다시 확인해 주세요. 앞으로 ${left}번 더 입력하실 수 있습니다.`,
    noCode: '메일에 있는 코드를 입력해 주세요',
    over: '입력 횟수를 다 쓰셨거나 10분이 지난 코드입니다. 새 코드를 요청해 주세요.',
    again: '새 코드 요청하기',
    tooOften: '같은 네트워크에서 코드가 너무 많이 요청되었습니다. 한 시간 뒤에 다시 시도해 주세요.',
  },
};
