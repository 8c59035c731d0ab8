import type { Catalogue } from '../../shape.ts';

export const endorsement: Catalogue['endorsement'] = {
  choose: '소속 도시의 추천은 어떻게 받으십니까?',
  chooseHint: '추천 없이도 신청서를 제출하실 수 있으며, 나중에 추가하거나 바꾸실 수 있습니다.',
  chooseMissing: '추천 방법을 선택해 주세요. ‘나중에’를 선택하셔도 됩니다.',
  options: {
    letter: '서명과 직인이 있는 추천서',
    endorsement: '상급자가 메일로 받은 링크에서 온라인으로 확인',
    later: '나중에 정하겠습니다',
  },
  endorser: '온라인으로 확인해 줄 상급자',
  endorserNote:
    '상급자가 온라인으로 확인하는 경우에만 아래 두 칸을 작성해 주세요. 신청서를 제출하시면 링크를 보내 드리고, 답이 없으면 다시 알려 드립니다.',
  endorserName: '상급자 이름',
  endorserNameMissing: '상급자의 이름을 입력해 주세요',
  endorserAddress: '상급자의 업무용 이메일 주소',
  endorserAddressHint:
    '상급자 본인의 도시나 기관 주소를 적어 주세요. 신청자 본인의 주소는 쓸 수 없습니다.',
  endorserAddressMissing: '상급자의 업무용 이메일 주소를 입력해 주세요',
  ownAddress:
    '신청자 본인의 이메일 주소입니다. 본인의 추천을 본인이 확인할 수 없으니 상급자의 주소를 입력해 주세요.',
  letter: '추천서',
  letterText:
    '저희 양식을 이용하실 수 있습니다. 신청자와 워크숍이 적혀 있고 서명과 직인을 위한 자리가 있습니다.',
  printForm: '인쇄하여 서명할 추천서 양식',

  panel: {
    title: '추천',
    noneYet: '추천 방법이 아직 정해지지 않았습니다. 마감 전까지 추가하실 수 있습니다.',
    none: '추천 방법이 정해지지 않았습니다.',
    letter: '추천서를 선택하셨습니다.',
    later: '추천 방법을 나중에 정하기로 하셨습니다.',
    onSending: (name, address) =>
      `신청서를 제출하시면 다음 분께 확인을 요청합니다: ${name} (${address})`,
    incomplete:
      '아직 아무에게도 요청하지 않았습니다. 상급자의 이름이나 이메일 주소가 없거나 올바르지 않습니다.',
    notAsked:
      '아직 아무에게도 요청하지 않았습니다. 이 주소로는 오늘 보낼 수 있는 만큼 메일을 보냈습니다. 내일 다시 요청해 주세요.',
    states: {
      requested: '확인을 요청했으며 답을 기다리고 있습니다.',
      endorsed: '상급자가 추천을 확인했습니다.',
      refused: '상급자가 추천을 확인하지 않았습니다.',
      bounced:
        '메일이 상급자에게 전달되지 않았습니다. 주소를 확인하시거나 다른 분을 지정해 주세요.',
      replaced: '더 이상 확인을 요청하지 않습니다.',
    },
    endorser: '상급자',
    askedOn: '요청 일시',
    answeredOn: '답변 일시',
    reason: '밝힌 이유',
    again: '같은 분께 다시 요청',
    againHint: '같은 링크가 담긴 같은 메일을 한 번 더 보냅니다.',
    replace: '확인을 요청할 상급자 지정',
    replaceOther: '다른 상급자 지정',
    replaceHint: '그때부터 이전에 보낸 링크는 사용할 수 없습니다.',
    ask: '요청 보내기',
    asked: '요청을 보내고 있습니다.',
    tooOften:
      '이 주소로 오늘 이미 세 번 메일을 보냈습니다. 내일 다시 시도하시거나 다른 분을 지정해 주세요.',
  },

  history: {
    'ask-endorser': '상급자에게 추천 확인을 요청함',
    endorse: '상급자가 추천을 확인함',
    'refuse-endorsement': '상급자가 추천을 확인하지 않음',
    'bounce-endorsement': '메일이 상급자에게 전달되지 않음',
  },
  mailKinds: {
    endorsed: '상급자의 추천 확인 알림',
    'endorsement-refused': '상급자의 추천 미확인 알림',
    'endorsement-bounced': '상급자에게 메일이 전달되지 않았다는 알림',
  },
};
