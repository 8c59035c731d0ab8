import { grouped } from '../../grouped.ts';
import type { Catalogue } from '../../shape.ts';
import { endorsement } from '../endorsers/endorsement.ts';
import { copyWords } from './copy.ts';

/** The words of the status page, and of the way back to it. */
export const status: Catalogue['status'] = {
  copy: copyWords,
  title: '나의 신청',
  receipt: '접수증 보기·인쇄',

  question: {
    title: '추가 정보가 필요합니다',
    lead: '신청을 계속 검토하려면 다음 내용에 대한 답변이 필요합니다.',
    answerBy: '답변 기한',
    changes:
      '신청서도 수정하실 수 있습니다. 신청서를 수정하셔도 답변을 대신하지 않으므로 답변도 제출해 주세요.',
    label: '답변',
    hint: (max) =>
      `모든 항목에 답해 주세요. ${grouped(max)}자까지 입력하실 수 있으며, 답변은 한 번만 제출하실 수 있습니다.`,
    send: '답변 제출',
    missing: '답변을 입력해 주세요',
    tooLong: (max, count) =>
      `‘답변’ 항목은 ${grouped(max)}자까지 입력할 수 있습니다. 현재 ${grouped(count)}자입니다.`,
    askedAnew:
      '이 페이지를 여신 뒤에 다른 내용을 요청드렸습니다. 입력하신 답변은 입력란에 그대로 있습니다. 새 요청을 읽고 답변을 고쳐 다시 제출해 주세요.',
    answered: '답변이 접수되었습니다',
    answeredText: '요청드린 내용은 다음과 같습니다.',
    yourAnswer: '제출하신 답변',
    answeredOn: '제출 일시',
  },

  history: '진행 내역',
  historyOf: {
    start: '작성 시작',
    submit: '접수됨',
    'submit-over-quota': '접수됨(도시별 인원 대기)',
    'submit-as-duplicate': '접수됨',
    'submit-for-check': '접수됨',
    revise: '수정하여 다시 접수됨',
    'revise-for-check': '수정하여 다시 접수됨',
    'revise-into-full-city': '수정하여 다시 접수됨(도시별 인원 대기)',
    'revise-into-free-city': '수정하여 다시 접수됨(대기 해제)',
    clear: '이메일 주소 확인됨',
    'clear-and-promote': '이메일 주소 확인됨(대기 해제)',
    'clear-into-queue': '이메일 주소 확인됨(도시별 인원 대기)',
    'clear-as-duplicate': '이메일 주소 확인됨',
    promote: '소속 도시의 대기 해제',
    'change-consents': '동의 변경',
    'promote-returned': '소속 도시의 대기 해제',
    return: '추가 정보를 요청함',
    'change-address': '요청하신 대로 이메일 주소를 변경함',
    'answer-return': '요청에 답변함',
    'match-city': '회원 도시 목록에서 소속 도시를 확인함',
    'match-full-city': '회원 도시 목록에서 소속 도시를 확인함(도시별 인원 대기)',
    'match-free-city': '회원 도시 목록에서 소속 도시를 확인함(대기 해제)',
    'clear-duplicate': '사무국에서 확인함',
    'clear-duplicate-and-promote': '사무국에서 확인함(대기 해제)',
    'clear-duplicate-into-queue': '사무국에서 확인함(도시별 인원 대기)',
    'confirm-duplicate': '심사 대상 아님: 본인의 다른 신청이 유효함',
    hold: '도시별 인원 대기',
    ...endorsement.history,
    withdraw: '철회됨',
    expire: '제출하지 않은 채 마감됨',
  },
  historyByUs: {
    clear: '사무국에서 확인함',
    'clear-and-promote': '사무국에서 확인함(대기 해제)',
    'clear-into-queue': '사무국에서 확인함(도시별 인원 대기)',
    'clear-as-duplicate': '사무국에서 확인함',
    submit: '요청하신 대로 사무국에서 접수함',
    'submit-over-quota': '요청하신 대로 사무국에서 접수함(도시별 인원 대기)',
    'submit-as-duplicate': '요청하신 대로 사무국에서 접수함',
    withdraw: '요청하신 대로 사무국에서 철회함',
  },
  noHistory: '아직 진행 내역이 없습니다.',

  mails: '이메일 발송 내역',
  mailsNote:
    '도착하지 않은 이메일이 있으면 스팸함을 확인해 주세요. 이메일을 받지 못하셔도 신청은 유효합니다.',
  noMails: '아직 보내 드린 이메일이 없습니다.',
  mailKinds: {
    'draft-begun': '작성 중인 신청서 안내',
    'draft-reminder': '접수 마감 안내',
    'draft-expired': '미제출 마감 안내',
    code: '인증번호',
    receipt: '접수증',
    ...endorsement.mailKinds,
    'held-for-city': '대기 안내',
    promoted: '대기 해제 안내',
    withdrawn: '신청 철회 안내',
    returned: '추가 정보 요청',
    'return-reminder': '추가 정보 요청 재안내',
    'duplicate-confirmed': '중복 신청 안내',
    'address-changed': '이메일 주소 변경 안내',
    'answers-copy': '답변 사본',
  },
  mailStates: {
    queued: '발송 대기 중',
    sending: '발송 중',
    sent: '발송함(도착 확인 전)',
    delivered: '수신 서버에 도착함',
    bounced: '반송됨(수신할 수 없는 주소)',
    complained: '받는 쪽에서 스팸으로 분류됨',
    'given-up': '발송하지 못함',
    dropped: '필요 없게 되어 발송하지 않음',
    'over-limit': '발송하지 않음: 이 주소로 또는 한 네트워크에서 보낸 이메일이 너무 많습니다',
    'in-summary': '요약 이메일로 알림',
    'handed-on': '담당자에게 알림',
  },

  consents: '변경할 수 있는 동의',
  consentsSave: '동의 저장하기',
  consentsChanged:
    '페이지를 여신 뒤 동의 문구가 바뀌어 저장하지 않았습니다. 바뀐 문구를 읽고 다시 선택해 주세요.',
  data: '내 개인정보',
  dataText: '이 신청과 관련하여 저장된 모든 정보를 파일 하나로 내려받으실 수 있습니다.',
  download: '내 개인정보 내려받기(JSON 파일)',
  browsers: {
    title: '이 신청서를 열 수 있는 브라우저',
    text: '모르는 브라우저나 더 이상 쓰지 않는 브라우저는 접속을 종료해 주세요. 그 브라우저에서 다시 여시려면 새 인증번호가 필요합니다.',
    own: '이 브라우저',
    other: '다른 브라우저',
    named: (browser) => `브라우저: ${browser}`,
    ways: {
      start: '신청서 작성을 시작함',
      code: '인증번호로 열었음',
      unknown: '이전에 열었음',
    },
    end: '접속 종료',
    endOthers: '다른 브라우저 모두 접속 종료',
    ended: (count) =>
      `다른 브라우저 ${count}개의 접속이 종료되었습니다. 이메일로 받으신 첫 인증번호로 신청서를 여시면, 인증번호 없이 열려 있던 브라우저의 접속이 종료됩니다.`,
    more: (count) => `그 밖에 ${count}개가 더 있습니다.`,
  },

  forget: '접속 종료',
  forgetText: '여러 사람이 쓰는 컴퓨터나 휴대전화에서는 이용 후 접속을 종료해 주세요.',
  forgotten: {
    title: '접속이 종료되었습니다',
    text: '다시 이용하시려면 이메일에 있는 링크를 여시거나 인증번호를 요청해 주세요.',
  },

  others: '같은 이메일 주소로 시작된 다른 신청',
  othersText:
    '본인이나 다른 사람이 같은 이메일 주소로 시작한 신청입니다. 각각 인증번호를 따로 받아 여실 수 있습니다.',
  openOther: (reference) => `신청 ${reference} 열기`,

  return: {
    title: '신청서 이어서 작성하기',
    lead: '신청서에 적으신 이메일 주소로 인증번호를 보내 드립니다. 인증번호를 입력하시면 이 브라우저에서 신청서가 열립니다.',
    ofReference: (reference) =>
      `인증번호는 다음 신청서의 이메일 주소로 보내 드립니다. 신청번호: ${reference}`,
    email: '이메일 주소',
    emailHint: '신청서에 적으신 주소를 입력해 주세요.',
    askBox: '예, 이 신청을 여기에서 계속하겠습니다',
    askBoxMissing: '인증번호를 받으시려면 확인란에 표시해 주세요',
    ask: '인증번호 받기',
    noMail:
      '이메일을 받지 못하시면 처음 신청서를 시작하신 브라우저를 이용해 주세요. 다른 브라우저에서 인증번호로 신청서를 여신 적이 없으면 그 브라우저에서는 인증번호 없이 열립니다. 그것도 어려우시면 신청번호를 적어 WeGO 사무국에 이메일로 알려 주세요.',
    codeTitle: '인증번호 입력',
    sent: '입력하신 정보와 일치하는 신청이 있으면 인증번호를 이메일로 보내 드립니다. 10분 안에 여기에 인증번호를 입력해 주세요.',
    code: '인증번호',
    codeHint: '가장 최근 이메일에 있는 숫자 6자리 또는 12자리를 입력해 주세요.',
    last: '한 주소로 하루에 보내 드리는 인증번호의 수는 정해져 있습니다. 새 이메일이 오지 않으면 오늘 마지막으로 받으신 이메일의 인증번호 12자리를 입력해 주세요.',
    enter: '신청서 열기',
    wrong: (left) =>
      `인증번호가 맞지 않습니다. 이메일을 다시 확인해 주세요. ${left}번 더 입력하실 수 있습니다.`,
    noCode: '이메일에 있는 인증번호를 입력해 주세요',
    over: '더 이상 사용할 수 없는 인증번호입니다. 10분이 지났거나 입력 횟수를 넘었습니다. 새 인증번호를 요청해 주세요.',
    again: '새 인증번호 요청하기',
    tooOften:
      '같은 네트워크에서 인증번호가 너무 많이 요청되었습니다. 한 시간 뒤에 다시 시도해 주세요.',
  },
};
