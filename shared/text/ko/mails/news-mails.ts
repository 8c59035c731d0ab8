import type { Catalogue } from '../../shape.ts';

export const newsMails: Catalogue['mails']['news'] = {
  why: '참가자 모집 소식의 수신 목록에 등록하신 주소로 보내 드리는 메일입니다.',
  leave: '한 번의 클릭으로 그만 받기',
  page: '모집 안내 페이지',
  workshop: '워크숍',
  when: '일정',
  where: '장소',
  opens: '접수 시작 일시',
  closes: '접수 마감 일시',
  wasBefore: '연장 전 마감 일시',
  signature: 'WeGO 사무국 드림',
  confirm: {
    subject: '모집 소식을 받으실 주소를 확인해 주세요',
    text: (title) =>
      `‘${title}’ 페이지에서 참가자 모집의 예고, 접수 시작, 마감 연장 소식을 받을 주소로 이 주소가 입력되었습니다.`,
    greeting: '안녕하십니까?',
    code: '숫자 여섯 자리',
    open: '수신 목록에 등록하시려면 다음 페이지를 열어 이 숫자를 입력해 주세요',
    until: '링크를 쓸 수 있는 기한',
    notYou:
      '직접 입력하신 것이 아니면 아무것도 하지 않으셔도 됩니다. 숫자를 입력하지 않으면 목록에 등록되지 않습니다.',
  },
  isOn: {
    subject: '이미 모집 소식을 받고 계신 주소입니다',
    text: '이 주소가 한 번 더 입력되었습니다. 이미 수신 목록에 있으므로 따로 하실 일은 없습니다.',
  },
  announced: {
    subject: (edition) => `[WeGO 모집 ${edition}] 참가자 모집을 예고합니다`,
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
