import type { Catalogue } from '../../shape.ts';

export const newsMails: Catalogue['mails']['news'] = {
  why: '모집 소식 수신을 신청하신 주소로 보내 드리는 이메일입니다.',
  leave: '수신 거부',
  page: '모집 안내 페이지',
  workshop: '워크숍',
  when: '일정',
  where: '장소',
  opens: '접수 시작 일시',
  closes: '접수 마감 일시',
  wasBefore: '연장 전 마감 일시',
  signature: 'WeGO 사무국 드림',
  confirm: {
    subject: '모집 소식을 받으실 이메일 주소를 확인해 주세요',
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 페이지에서 참가자 모집의 예고, 접수 시작, 마감 연장 소식을 받을 주소로 이 주소가 입력되었습니다.`,
    greeting: '안녕하십니까?',
    code: '인증번호 6자리',
    open: '인증번호를 입력하여 주소 확인하기',
    until: '링크 유효 기한',
    notYou:
      '본인이 입력하지 않으셨다면 이 이메일을 무시하셔도 됩니다. 인증번호를 입력하지 않으면 등록되지 않습니다.',
  },
  isOn: {
    subject: '이미 모집 소식을 받고 계신 주소입니다',
    text: 'WeGO 사무국입니다. 이 주소가 다시 입력되었습니다. 이미 모집 소식을 받고 계시므로 따로 하실 일은 없습니다.',
  },
  announced: {
    subject: (edition) => `[WeGO 모집 ${edition}] 참가자 모집 예고`,
    text: (title) => `새로운 참가자 모집을 알려 드립니다: ${title}`,
  },
  opened: {
    subject: (edition) => `[WeGO 모집 ${edition}] 신청 접수가 시작되었습니다`,
    text: (title) => `‘${title}’ 참가 신청 접수가 시작되었습니다.`,
    apply: '신청하기',
  },
  extended: {
    subject: (edition) => `[WeGO 모집 ${edition}] 접수 마감이 연장되었습니다`,
    text: (title) => `‘${title}’ 참가 신청의 접수 마감이 연장되었습니다.`,
  },
};
