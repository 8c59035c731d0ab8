import type { Catalogue } from '../../shape.ts';

export const page: Catalogue['page'] = {
  name: '한국어',
  direction: 'ltr',
  organisation: '세계스마트시티기구',
  skip: '본문으로 바로 가기',
  callForApplications: '참가자 모집',
  rehearsal: (clock) =>
    `예행연습 중입니다. 이곳의 시각: ${clock}. 여기에서 보내신 내용은 실제 신청으로 처리되지 않습니다.`,
  rehearsalLabel: '예행연습',
  footer: '세계스마트시티기구(WeGO), 서울',

  seoul: '서울 시각',
  utc: '협정 세계시, UTC',
  bothClocks: (one, other) => `${one} 및 ${other}`,

  closesOn: '접수 마감 일시',
  lateUntil: '마감 후 신청 코드 제출 기한',
  inYourCity: '도시별 현지 마감 일시',
  contacts: '문의처',
  summaryTitle: '확인이 필요한 항목이 있습니다',
  summaryNote: '입력하신 내용은 아래에 그대로 남아 있습니다.',
  errorPrefix: '오류:',
  honeypot: '이 칸은 비워 두세요',
};

export const standard: Catalogue['standard'] = {
  refused: {
    'too-large': {
      title: '신청서가 너무 큽니다',
      text: '신청서의 크기가 256킬로바이트를 넘었습니다. 이전 페이지로 돌아가 긴 답변을 줄인 뒤 다시 보내 주세요.',
    },
    'not-text': {
      title: '보내신 내용을 읽을 수 없습니다',
      text: '일부가 브라우저가 보내는 형식의 글이 아니었습니다. 이전 페이지로 돌아가 다시 보내 주세요. 같은 일이 되풀이되면 저희에게 메일로 알려 주세요.',
    },
    'repeated-field': {
      title: '보내신 내용을 읽을 수 없습니다',
      text: '한 항목이 두 번 도착했습니다. 이전 페이지로 돌아가 내용을 확인하고 다시 보내 주세요.',
    },
    'not-a-form': {
      title: '보내신 내용을 읽을 수 없습니다',
      text: '신청은 저희 페이지의 신청서로만 받습니다. 신청서를 열어 그곳에서 보내 주세요.',
    },
  },
  notFound: {
    title: '페이지를 찾을 수 없습니다',
    text: '주소가 잘렸거나 잘못 입력되었을 수 있습니다.',
    noSuchReference:
      '이 신청번호로 접수된 신청이 없습니다. 번호를 다시 확인해 주세요. 신청번호는 영문자와 숫자 여덟 자리입니다.',
    home: '참가자 모집 안내로 가기',
  },
  wrongMethod: {
    title: '이 페이지는 그렇게 이용할 수 없습니다',
    text: '참가자 모집 안내에서 다시 시작해 주세요.',
  },
  broken: {
    title: '저희 쪽에 문제가 생겼습니다',
    text: '문제는 담당자에게 전달되었습니다. 1분쯤 뒤에 다시 시도해 주세요. 대부분의 브라우저에서는 ‘뒤로’를 누르면 입력하신 내용이 남아 있습니다. 신청서를 두 번 보내도 신청은 한 건만 접수됩니다.',
  },
};
