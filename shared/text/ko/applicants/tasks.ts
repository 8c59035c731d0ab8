import type { Catalogue } from '../../shape.ts';

/** The words of what is done and still to do: on the status page, on the page to check, to withdraw. */
export const tasks: Catalogue['tasks'] = {
  states: {
    completed: '작성 완료',
    'not-finished': '작성 중',
    'not-started': '시작 전',
  },
  listTitle: '신청서의 각 페이지',
  continue: '신청서 이어서 작성하기',
  checkAndSubmit: '답변 확인 후 제출하기',
  change: '신청서 수정하기',

  needed: {
    title: '더 필요한 내용',
    text: '제출하시기 전에 다음 항목을 작성해 주세요.',
    nomination:
      '추천이 아직 완료되지 않았습니다. 먼저 제출하고 접수 마감 전에 추가하실 수 있습니다.',
    nominationInGrace: '추천이 아직 완료되지 않았습니다. 추천 없이도 제출하실 수 있습니다.',
    nominationLink: '추천 페이지로 이동',
  },

  agreement: {
    standing: (when) => `이 내용에 동의하신 일시: ${when}. 그 뒤로 내용이 바뀌지 않았습니다.`,
    again:
      '이전에 동의하신 내용은 지금과 다르거나 다른 언어로 되어 있었습니다. 내용을 읽고 다시 동의해 주세요.',
    changed:
      '이 페이지를 여신 뒤에 동의 내용이 바뀌었습니다. 내용을 읽고 다시 동의한 다음 제출해 주세요.',
  },

  grace: '접수가 마감되었습니다. 잠시 동안은 아직 제출하실 수 있습니다.',
  submitBy: '제출 기한',
  changeBy: '수정 기한',
  closed: {
    title: '작성하신 답변',
    draft:
      '접수가 마감되었으며 이 신청서는 제출되지 않았습니다. 이제는 제출하실 수 없으며, 답변을 읽고 인쇄하실 수 있습니다.',
    sent: '접수가 마감되어 신청서를 더 이상 수정하실 수 없습니다.',
    unsent:
      '접수가 마감되어 수정하신 내용을 제출하실 수 없습니다. 전에 제출하신 신청서로 심사합니다.',
    toStatus: '나의 신청으로 이동',
  },

  tags: {
    draft: '아직 제출하지 않음',
    submitted: '접수됨',
    'held-for-city': '대기',
    'held-as-duplicate': '접수됨',
    'held-for-check': '접수됨',
    returned: '추가 정보 필요',
    duplicate: '심사 대상 아님',
    withdrawn: '철회됨',
    expired: '제출하지 않음',
  },
  received: (when) => `신청서를 접수했습니다. 접수 일시: ${when}.`,
  sentences: {
    draft: '답변이 저장되어 있습니다. 제출하셔야 신청서를 심사할 수 있습니다.',
    'held-for-city':
      '소속 도시의 자리가 모두 찼습니다. 자리가 나면 신청이 차례대로 올라가며 이메일로 알려 드립니다.',
    returned: '심사를 계속하려면 답변이 필요합니다.',
    duplicate: '본인의 다른 신청을 심사하므로 이 신청은 심사하지 않습니다.',
    withdrawn: '이 신청은 철회되었습니다. 심사하지 않습니다.',
    expired:
      '제출하시기 전에 접수가 마감되어 이 신청서를 심사할 수 없습니다. 답변은 접수 마감 14일 뒤에 파기합니다.',
  },
  expiredNews: '다음 참가자 모집 소식을 이메일로 받기',
  expiredHelp: 'WeGO 쪽의 문제로 제출하지 못하셨다면 이메일로 알려 주세요.',
  reference: '신청번호',
  asSubmitted: '제출하신 답변입니다. 수정한 내용은 제출하신 뒤에 표시됩니다.',
  print: '이 페이지를 인쇄하거나 파일로 저장하실 수 있습니다.',

  toDo: {
    title: '하실 일',
    'answer-question': { text: '추가 정보가 필요합니다.', link: '요청에 답변하기' },
    'submit-changes': {
      text: '수정하고 아직 제출하지 않으신 내용이 있습니다. 제출하시기 전까지는 전에 제출하신 신청서로 심사합니다.',
      link: '수정한 내용을 확인하고 제출하기',
    },
    'add-nomination': {
      text: '신청서에 아직 추천이 없습니다. 지금 추가하실 수 있습니다.',
      link: '추천 추가하기',
    },
    'upload-letter': {
      text: '추천서가 아직 없습니다. 지금 추가하실 수 있습니다.',
      link: '추천서 올리기',
    },
    'name-supervisor': {
      text: '상급자에게 아직 확인을 요청하지 않았습니다. 누구에게 요청할지 지금 알려 주실 수 있습니다.',
      link: '상급자 지정하기',
    },
    'correct-supervisor': {
      text: '상급자에게 보낸 이메일이 도착하지 않았습니다.',
      link: '이메일 주소 확인 또는 다른 상급자 지정',
    },
    'replace-supervisor': {
      text: '상급자가 추천을 확인하지 않았습니다.',
      link: '다른 상급자 지정하기',
    },
    'remind-supervisor': {
      text: '상급자의 답변을 기다리고 있습니다. 상급자에게 스팸함까지 이메일을 확인해 달라고 전해 주세요.',
      link: '추천 상태 보기',
    },
  },

  supervisorMail: '상급자에게 보낸 이메일',
  supervisorReminder: '상급자에게 다시 알린 이메일',
  supervisorMailStates: {
    queued: '발송 대기 중',
    sending: '발송 중',
    sent: '발송함, 도착은 아직 확인되지 않음',
    delivered: '상급자의 이메일 서비스에 도착함',
    bounced: '전달되지 않음: 수신할 수 없는 주소',
    complained: '상급자가 스팸으로 신고함',
    'given-up': '발송하지 못함',
    dropped: '필요하지 않게 되어 발송하지 않음',
    'over-limit': '이 주소나 한 네트워크에서 보낸 이메일이 너무 많아 발송하지 않음',
    'in-summary': '모음 이메일로 알림',
    'handed-on': '사무국에 알림',
  },
  files: '파일 상세 정보',

  done: {
    consents: '동의 내용을 저장했습니다.',
    supervisor: '상급자에게 이메일을 보내고 있습니다.',
    browser: '해당 브라우저의 접속을 종료했습니다.',
    answer: '답변을 받았습니다.',
    withdrawn: '신청이 철회되었습니다.',
    copy: '답변 사본을 이메일로 보내고 있습니다.',
  },

  withdrawal: {
    title: '신청 철회',
    link: '이 신청 철회하기',
    lead: '신청을 철회하시면 다음과 같이 됩니다.',
    follows: [
      '이 신청을 심사하지 않습니다.',
      '배정된 자리가 있으면 같은 도시의 다른 신청자가 받을 수 있습니다.',
      '철회를 이메일로 확인해 드립니다.',
      '철회는 되돌릴 수 없습니다.',
    ],
    askAboutData: '정보를 언제 삭제하는지는 이메일로 문의해 주세요.',
    anew: '접수 마감 전까지 새로 신청하실 수 있습니다.',
    box: '예, 이 신청을 철회합니다.',
    missing: '신청을 철회하시려면 확인란을 선택해 주세요',
    button: '신청 철회하기',
    keep: '신청 유지하기',
    notDone: '신청이 철회되지 않았습니다.',
  },
};
