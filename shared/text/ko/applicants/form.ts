import type { Catalogue } from '../../shape.ts';
import { errorText, options } from './fields.ts';

export const form: Catalogue['form'] = {
  options,
  errorText,

  parts: {
    you: '신청자',
    'role-and-city': '직무와 도시',
    motivation: '신청 동기',
    declarations: '확인과 동의',
  },

  title: '참가 신청',
  intro:
    '모든 항목이 이 한 페이지에 있습니다. 맨 아래의 ‘신청서 보내기’를 누르기 전에는 아무것도 전송되지 않습니다.',
  chooseCity: '도시를 선택해 주세요',
  notListed: '목록에 없는 도시',
  characters: (min, max) =>
    min > 0 ? `${min}자 이상 ${max}자 이하로 적어 주세요.` : `${max}자까지 적을 수 있습니다.`,
  giveTo: (partner) =>
    `WeGO가 워크숍을 위하여 이 정보를 다음 기관에 제공하는 데 동의합니다: ${partner}`,
  giveToMissing: (partner) => `다음 기관에 대한 정보 제공 동의에 표시해 주세요: ${partner}`,
  declarationsNote:
    '각 항목은 서로 별개입니다. ‘선택’이라고 적힌 항목은 선발에 영향을 주지 않습니다.',
  send: '신청서 보내기',
  yourData: '개인정보 안내',
  yourDataText:
    'WeGO 사무국과 위에서 동의하신 기관만 이 정보를 봅니다. 선발되지 않으면 결과 발표 90일 후에, 선발되면 워크숍이 끝나고 12개월 후에 파기합니다.',
  staleTicket:
    '이 페이지를 연 지 너무 오래되었거나 다른 곳에서 온 신청서입니다. 내용을 확인하고 한 번 더 보내 주세요.',
  notFromOurPages:
    '이 신청서가 저희 페이지에서 왔다는 것을 브라우저가 알려 주지 않았습니다. 내용을 확인하고 여기에서 한 번 더 보내 주세요.',
  notSaved:
    '지금은 신청을 저장하지 못했습니다. 입력하신 내용은 아래에 그대로 남아 있습니다. 1분쯤 기다린 뒤 ‘신청서 보내기’를 다시 눌러 주세요.',

  alreadySent: {
    title: '이미 보내신 신청서입니다',
    text: '이 신청서로 접수된 신청이 있으며, 방금 보내신 내용과 다릅니다. 접수된 내용은 그대로 유지됩니다. 신청번호는 다음과 같습니다.',
    change: '내용을 바꾸시려면 신청번호와 함께 저희에게 메일로 알려 주세요.',
    another: '다른 사람의 신청서 작성하기',
  },
};
