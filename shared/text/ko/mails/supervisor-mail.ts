import type { Catalogue } from '../../shape.ts';

export const supervisorMail: Catalogue['mails']['supervisor'] = {
  greeting: (name) => `${name} 님께`,
  greetingToAll: '안녕하십니까?',
  request: {
    subject: (reference) => `[WeGO] 워크숍 참가 추천 확인을 부탁드립니다 (${reference})`,
    asks: (name, title) =>
      `${name} 님이 다음 행사에 신청하면서, 소속 도시의 추천을 확인해 줄 상급자로 귀하를 지정했습니다: ${title}`,
    somebodyAsks: (title) =>
      `귀 기관의 공무원이 다음 행사에 신청하면서, 소속 도시의 추천을 확인해 줄 상급자로 귀하를 지정했습니다: ${title}`,
  },
  reminder: {
    subject: (reference) => `[WeGO] (재안내) 워크숍 참가 추천 확인을 부탁드립니다 (${reference})`,
    text: '앞서 이메일을 드렸으나 아직 답변을 받지 못했습니다.',
  },
  follows: '이 이메일의 뒷부분에 한국어 안내가 있습니다.',
  meaning:
    '확인하시면 소속 도시가 이 신청자를 추천하며, 선발될 경우 참가를 승인한다는 뜻입니다. 확인하셔도 선발이 보장되는 것은 아닙니다.',
  how: '페이지를 열어 내용을 확인하고 답변해 주세요. 답변을 제출하시기 전에는 아무것도 확인되지 않습니다.',
  open: '추천 확인 페이지',
  forward:
    '소속 도시의 다른 분이 결정하실 일이면 이 이메일을 그분께 전달해 주세요. 링크를 받은 분은 누구나 답변하실 수 있습니다.',
  notYou:
    '이 신청자를 모르시거나 상급자가 아니시면 페이지에서 ‘아니요’를 선택하시거나 이 이메일을 무시하셔도 됩니다. 답변하지 않으시면 아무것도 확인되지 않습니다.',
  contacts: 'WeGO 사무국',
};
