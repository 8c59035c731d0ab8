import type { Catalogue } from '../../shape.ts';

export const endorsement: Catalogue['endorsement'] = {
  endorserName: '상급자 성명',
  endorserNameMissing: '상급자의 성명을 입력해 주세요',
  endorserAddress: '상급자의 업무용 이메일 주소',
  endorserAddressHint:
    '상급자 본인의 기관 이메일 주소를 적어 주세요. 신청자 본인의 주소는 쓸 수 없습니다.',
  endorserAddressMissing: '상급자의 업무용 이메일 주소를 입력해 주세요',
  ownAddress:
    '신청자 본인의 이메일 주소입니다. 추천은 본인이 확인할 수 없으니 상급자의 주소를 입력해 주세요.',
  printForm: '추천서 양식 인쇄하기',

  panel: {
    title: '추천',
    noneYet: '추천 방법이 아직 정해지지 않았습니다. 접수 마감까지 추가하실 수 있습니다.',
    none: '추천 방법이 정해지지 않았습니다.',
    letter: '추천서를 올리기로 하셨습니다.',
    later: '추천 방법을 나중에 정하기로 하셨습니다.',
    onSending: (name, address) =>
      `신청서를 제출하시면 다음 분께 확인을 요청하는 이메일을 보냅니다: ${name} (${address})`,
    incomplete:
      '아직 아무에게도 요청하지 않았습니다. 상급자의 성명이나 이메일 주소가 없거나 올바르지 않습니다.',
    notAsked:
      '아직 아무에게도 요청하지 않았습니다. 이 주소로, 또는 이 신청서로 하루에 보낼 수 있는 요청을 모두 보냈습니다. 내일 다시 요청해 주세요.',
    states: {
      requested: '상급자에게 확인을 요청했으며 답변을 기다리고 있습니다.',
      endorsed: '상급자가 추천을 확인했습니다.',
      refused: '상급자가 추천을 확인하지 않았습니다.',
      bounced:
        '이메일이 상급자에게 전달되지 않았습니다. 주소를 확인하시거나 다른 분을 지정해 주세요.',
      replaced: '확인 요청이 취소되었습니다.',
    },
    endorser: '상급자',
    askedOn: '요청 일시',
    answeredOn: '답변 일시',
    reason: '사유',
    again: '확인 요청 이메일 다시 보내기',
    againHint: '같은 링크가 담긴 이메일을 한 번 더 보냅니다.',
    replace: '확인을 요청할 상급자 지정',
    replaceOther: '다른 상급자 지정',
    replaceHint: '이전에 보낸 링크는 더 이상 사용할 수 없게 됩니다.',
    ask: '요청 보내기',
    tooMany: (most) =>
      `이 신청서로 오늘 이미 요청을 ${most}번 보냈습니다. 내일 다시 시도해 주세요.`,
    tooOften:
      '이 주소로 오늘 이미 이메일을 3번 보냈습니다. 내일 다시 시도하시거나 다른 분을 지정해 주세요.',
  },

  history: {
    'ask-endorser': '상급자에게 추천 확인을 요청함',
    endorse: '상급자가 추천을 확인함',
    'refuse-endorsement': '상급자가 추천을 확인하지 않음',
    'bounce-endorsement': '이메일이 상급자에게 전달되지 않음',
  },
  mailKinds: {
    endorsed: '추천 확인 알림',
    'endorsement-refused': '추천 미확인 알림',
    'endorsement-bounced': '상급자에게 보낸 이메일 반송 알림',
  },
};
