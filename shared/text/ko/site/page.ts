import type { Catalogue } from '../../shape.ts';

export const page: Catalogue['page'] = {
  name: '한국어',
  direction: 'ltr',
  organisation: '세계스마트시티기구',
  skip: '본문으로 바로 가기',
  callForApplications: '참가자 모집',
  rehearsal: (clock) =>
    `예행연습 화면입니다. 현재 설정된 시각: ${clock}. 여기에서 제출하신 내용은 실제 신청으로 처리되지 않습니다.`,
  rehearsalLabel: '예행연습',
  footer: '세계스마트시티기구(WeGO), 서울',

  seoul: '한국 표준시',
  utc: 'UTC, 협정 세계시',
  bothClocks: (one, other) => `${one} 및 ${other}`,

  closesOn: '접수 마감 일시',
  lateUntil: '마감 후 신청 코드 제출 기한',
  inYourCity: '도시별 마감 일시(현지 시각)',
  contacts: '문의처',
  summaryTitle: '확인이 필요한 항목이 있습니다',
  summaryNote: '표시된 항목을 고친 뒤 버튼을 다시 선택해 주세요.',
  summaryKept: '입력하신 내용은 이 페이지에 그대로 남아 있습니다.',
  errorPrefix: '오류:',
  honeypot: '이 항목은 비워 두세요',
};

export const standard: Catalogue['standard'] = {
  refused: {
    'too-large': {
      title: '신청서가 너무 큽니다',
      text: '신청서의 크기가 256킬로바이트를 넘었습니다. 이전 페이지로 돌아가 긴 답변을 줄인 뒤 다시 제출해 주세요.',
    },
    'not-text': {
      title: '제출하신 내용을 읽을 수 없습니다',
      text: '일부 내용이 읽을 수 없는 형식으로 도착했습니다. 이전 페이지로 돌아가 다시 제출해 주세요. 같은 문제가 계속되면 WeGO 사무국에 이메일로 알려 주세요.',
    },
    'repeated-field': {
      title: '제출하신 내용을 읽을 수 없습니다',
      text: '한 항목이 두 번 도착했습니다. 이전 페이지로 돌아가 내용을 확인하고 다시 제출해 주세요.',
    },
    'not-a-form': {
      title: '제출하신 내용을 읽을 수 없습니다',
      text: '신청은 이 사이트의 신청서로만 접수합니다. 신청서를 열어 제출해 주세요.',
    },
  },
  notFound: {
    title: '페이지를 찾을 수 없습니다',
    text: '주소가 잘렸거나 잘못 입력되었을 수 있습니다.',
    noSuchReference:
      '이 신청번호로 등록된 신청이 없습니다. 번호를 다시 확인해 주세요. 신청번호는 영문자와 숫자 8자리입니다.',
    home: '참가자 모집 안내로 가기',
  },
  wrongMethod: {
    title: '이 주소로는 바로 접속하실 수 없습니다',
    text: '참가자 모집 안내에서 다시 시작해 주세요.',
  },
  broken: {
    title: '일시적인 오류가 발생했습니다',
    text: '담당자에게 자동으로 전달되었습니다. 1분쯤 뒤에 다시 시도해 주세요. 대부분의 브라우저에서는 이전 페이지로 돌아가시면 입력하신 내용이 남아 있습니다. 신청서를 두 번 제출하셔도 한 건만 접수됩니다.',
  },
};
