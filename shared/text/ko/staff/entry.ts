import type { Catalogue } from '../../shape.ts';
import { notADay } from '../site/typed-dates.ts';

export const staffEntry: Catalogue['staffEntry'] = {
  link: '신청서 대신 입력',
  title: '신청서 대신 입력하기',
  lead: '신청 양식을 쓸 수 없어 우편, 이메일, 전화로 답변을 보내온 분을 위한 페이지입니다. 다른 신청서와 똑같이 처리됩니다.',
  follows:
    '신청자에게 접수증을 이메일로 보냅니다. 신청자는 이 이메일 주소와 인증번호 6자리로 신청서를 열고, 수정하거나 철회할 수 있습니다.',
  came: '접수 경로',
  reason: '신청서를 어떻게 받으셨습니까?',
  reasonHint: '예: 3월 2일 자 편지, 3월 2일 전화 통화. 신청자에게는 보이지 않습니다.',
  declarations: '확인 및 동의',
  listed: '신청자는 다음 사항에 모두 동의해야 합니다.',
  agreedOn: '신청자가 서면이나 이메일로 모든 사항에 동의한 날은 언제입니까?',
  agreedOnHint: '예: 2027년 3월 15일. 받은 서면이나 이메일은 보관해 주세요.',
  agreedOnFaults: {
    missing: '신청자가 모든 사항에 동의한 날짜를 입력해 주세요',
    ...notADay,
    'not-yet': '오늘이나 그 이전 날짜를 입력해 주세요',
    'long-ago': '1년이 넘은 날짜입니다. 연도를 확인해 주세요.',
  },
  consents: {
    agreesToPublicList: '신청자가 참가자 명단에 성명, 직위, 도시를 공개하는 데 동의함 (선택)',
    wantsNews: '신청자가 다음 모집에 관한 안내 이메일을 원함 (선택)',
  },
  language: '신청자에게 보내는 이메일의 언어',
  noLanguage: '신청자에게 보내는 이메일의 언어를 선택해 주세요',
  optional: (label) => `${label} (선택)`,
  hints: {
    fullName: '신청자의 여권에 적힌 그대로 입력해 주세요.',
    email:
      '접수증과 모든 이메일을 이 주소로 보냅니다. 신청자에게 이메일 주소가 없으면 소속 도시 사무실의 주소를 입력해 주세요.',
    phone: '국가 번호를 포함해 주세요. 형식은 자유입니다.',
    city: 'WeGO 회원 도시를 다른 이름과 함께 표시했습니다.',
    otherCity: '도시가 목록에 없는 경우에만 입력해 주세요.',
    country: '도시가 목록에 없는 경우에만 입력해 주세요.',
    yearsInService: '정수로 입력해 주세요. 1년 미만이면 0입니다.',
  },
  enter: (label) => `‘${label}’ 항목을 입력해 주세요`,
  select: (label) => `‘${label}’ 항목을 선택해 주세요`,
  submit: '신청서 제출',
  notOpen: '신청서는 모집이 시작된 때부터 유예 시간이 끝날 때까지 입력할 수 있습니다.',
  afterwards:
    '유예 시간이 끝난 뒤에는 결정권자가 마감을 연장하거나 신청자에게 마감 후 신청 코드를 발급할 수 있습니다.',
  toWindow: '마감일과 마감 후 신청',
  closedMeanwhile:
    '지금은 모집 기간이 아닙니다. 신청서를 입력하지 못했습니다. 입력하신 내용은 이 페이지에 그대로 있습니다.',
  already: (reference) =>
    `이 양식으로 이미 신청서 ${reference}번을 입력하셨습니다. 그 신청서는 바뀌지 않았습니다. 이 내용을 다른 신청서로 입력하려면 버튼을 한 번 더 선택해 주세요.`,
  done: '신청서를 입력했습니다.',
  agreedOnDay: (day) => `${day}에 서면이나 이메일로 동의함`,
};
