import { grouped } from '../../grouped.ts';
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
    '모든 항목이 한 페이지에 있습니다. 맨 끝의 ‘신청서 제출’을 선택하시기 전에는 제출되지 않습니다.',
  chooseCity: '도시를 선택해 주세요',
  notListed: '목록에 없는 도시',
  characters: (min, max) =>
    min > 0
      ? `${grouped(min)}자 이상 ${grouped(max)}자 이하로 입력해 주세요.`
      : `${grouped(max)}자까지 입력할 수 있습니다.`,
  giveTo: (partner) =>
    `참가자 선발과 워크숍 운영을 위하여 성명, 연락처, 직무 정보, 신청서 답변을 다음 기관(제3자)에 제공하고, 그 기관에서 ‘개인정보 안내’에 적힌 기간 동안 보유·이용하는 데 동의합니다: ${partner}`,
  giveToMissing: (partner) => `다음 기관에 대한 개인정보 제3자 제공에 동의해 주세요: ${partner}`,
  declarationsNote:
    '‘선택’이라고 적힌 항목을 제외한 모든 항목에 동의하셔야 신청하실 수 있습니다. 선택 항목은 선발에 영향을 주지 않습니다.',
  interviewDays: (days) => `면접 기간은 ${days}입니다.`,
  send: '신청서 제출',
  yourData: '개인정보 안내',
  yourDataText:
    'WeGO 사무국과 동의하신 기관만 개인정보를 열람합니다. 선발되지 않으면 결과 발표 90일 후에, 선발되면 워크숍 종료 12개월 후에 파기합니다. 동의를 거부하실 권리가 있습니다. 필수 항목에 동의하지 않으시면 신청하실 수 없으며, 선택 항목에 동의하지 않으셔도 불이익은 없습니다.',
  staleTicket:
    '페이지를 연 지 오래되었거나 다른 사이트에서 온 신청서입니다. 내용을 확인하고 다시 제출해 주세요.',
  notFromOurPages:
    '이 사이트에서 제출된 신청서인지 확인할 수 없습니다. 내용을 확인하고 이 페이지에서 다시 제출해 주세요.',
  notSaved: '신청서를 저장하지 못했습니다. 1분쯤 뒤에 ‘신청서 제출’을 다시 선택해 주세요.',

  alreadySent: {
    title: '이미 제출하신 신청서입니다',
    text: '이 신청서로 이미 접수된 신청이 있으며, 방금 제출하신 내용과 다릅니다. 접수된 내용은 바뀌지 않았습니다. 신청번호는 다음과 같습니다.',
    change: '내용을 바꾸시려면 신청번호를 적어 WeGO 사무국에 이메일로 알려 주세요.',
    another: '다른 사람의 신청서 작성하기',
  },
};
