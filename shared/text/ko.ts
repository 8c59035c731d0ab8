import type { Catalogue } from './catalogue.ts';
import { botTexts } from './ko-bots.ts';
import { documentTexts } from './ko-documents.ts';
import { endorsementTexts } from './ko-endorsement.ts';
import { faultText, fieldTexts, optionTexts } from './ko-form.ts';
import { journeyTexts } from './ko-journey.ts';
import { journeyMailTexts } from './ko-journey-mails.ts';
import { mailTexts } from './ko-mails.ts';
import { newsTexts } from './ko-news.ts';
import { statusTexts } from './ko-status.ts';
import { uploadTexts } from './ko-uploads.ts';

/**
 * Korean, as public services write it. What is inserted is never followed by a particle that
 * depends on its last sound (은/는, 이/가, 을/를, 와/과, 로/으로).
 */
export const ko: Catalogue = {
  name: '한국어',
  direction: 'ltr',
  organisation: '세계스마트시티기구',
  skip: '본문으로 바로 가기',
  callForApplications: '참가자 모집',
  rehearsal: (clock) =>
    `예행연습 중입니다. 이곳의 시각: ${clock}. 여기에서 보내신 내용은 실제 신청으로 처리되지 않습니다.`,
  rehearsalLabel: '예행연습',
  footer: '세계스마트시티기구(WeGO), 서울',

  fields: fieldTexts,
  options: optionTexts,
  faultText,
  mails: mailTexts,
  journeyMails: journeyMailTexts,
  journey: journeyTexts,
  status: statusTexts,
  news: newsTexts,
  documents: documentTexts,
  uploads: uploadTexts,
  bots: botTexts,
  endorsement: endorsementTexts,

  parts: {
    you: '신청자',
    'role-and-city': '직무와 도시',
    motivation: '신청 동기',
    declarations: '확인과 동의',
  },

  seoul: '서울 시각',
  utc: '협정 세계시, UTC',

  call: {
    states: {
      announced: '접수 예정',
      open: '접수 중',
      grace: '접수 마감',
      closed: '접수 마감',
      archived: '종료된 워크숍',
    },
    opensOn: '접수 시작 일시',
    closesOn: '접수 마감 일시',
    closedOn: '접수 마감 일시',
    extended: '마감이 연장되었습니다.',
    wasBefore: '연장 전 마감:',
    apply: '신청하기',
    graceNote: (minutes) =>
      `마감 전에 열어 두신 신청서는 마감 후 ${minutes}분까지 받으며, 늦게 도착한 것으로 기록합니다.`,
    graceNow: (until) => `마감 전에 열어 두신 신청서는 ${until}까지 받습니다.`,
    addToCalendar: '마감 일시를 달력에 추가하기 (.ics)',
    inYourCity: '도시별 현지 마감 일시',
    citiesReading: '도시',
    clockThere: '현지 시각으로 본 마감 일시',
    workshop: '워크숍',
    when: '일정',
    where: '장소',
    heldBy: '주최',
    whoMayApply: '신청 자격',
    perCity: '도시별 인원',
    topics: '주제',
    tours: '현장 견학',
    documents: '제출 서류',
    documentsNote: '지금 신청하실 때에는 필요하지 않습니다. 선발된 분께 따로 요청해 드립니다.',
    selection: '선발',
    contacts: '문의처',
    needs: '신청서 작성에는 20분쯤 걸립니다. 회원 가입이나 비밀번호는 필요하지 않습니다.',
  },

  calendar: {
    deadline: (title) => `접수 마감: ${title}`,
    description: '신청을 받는 마지막 1분입니다.',
  },

  form: {
    title: '참가 신청',
    intro:
      '모든 항목이 이 한 페이지에 있습니다. 맨 아래의 ‘신청서 보내기’를 누르기 전에는 아무것도 전송되지 않습니다.',
    summaryTitle: '확인이 필요한 항목이 있습니다',
    summaryNote: '입력하신 내용은 아래에 그대로 남아 있습니다.',
    errorPrefix: '오류:',
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
    honeypot: '이 칸은 비워 두세요',
    yourData: '개인정보 안내',
    yourDataText:
      'WeGO 사무국과 위에서 동의하신 기관만 이 정보를 봅니다. 선발되지 않으면 결과 발표 90일 후에, 선발되면 워크숍이 끝나고 12개월 후에 파기합니다.',
    staleTicket:
      '이 페이지를 연 지 너무 오래되었거나 다른 곳에서 온 신청서입니다. 내용을 확인하고 한 번 더 보내 주세요.',
    notFromOurPages:
      '이 신청서가 저희 페이지에서 왔다는 것을 브라우저가 알려 주지 않았습니다. 내용을 확인하고 여기에서 한 번 더 보내 주세요.',
    notSaved:
      '지금은 신청을 저장하지 못했습니다. 입력하신 내용은 아래에 그대로 남아 있습니다. 1분쯤 기다린 뒤 ‘신청서 보내기’를 다시 눌러 주세요.',
  },

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

  notYet: {
    title: '아직 접수가 시작되지 않았습니다',
    text: '다음 일시부터 신청하실 수 있습니다.',
  },

  closed: {
    title: '접수가 마감되었습니다',
    text: '접수 마감 일시',
    lost: '보내신 신청은 마감 후에 도착하여 저장되지 않았습니다. 착오가 있다고 생각하시면 아래 시각을 적어 저희에게 메일로 알려 주세요.',
    receivedAt: '도착 일시',
    copy: '작성하신 내용 (복사용)',
  },

  alreadySent: {
    title: '이미 보내신 신청서입니다',
    text: '이 신청서로 접수된 신청이 있으며, 방금 보내신 내용과 다릅니다. 접수된 내용은 그대로 유지됩니다. 신청번호는 다음과 같습니다.',
    change: '내용을 바꾸시려면 신청번호와 함께 저희에게 메일로 알려 주세요.',
    another: '다른 사람의 신청서 작성하기',
  },

  receipt: {
    title: '신청이 접수되었습니다',
    reference: '신청번호',
    received: '접수 일시',
    late: (seconds) =>
      `마감 후 ${seconds}초가 지나 도착했으며, 공지된 유예 시간 안에 접수되었습니다.`,
    heldForCity: (perCity) =>
      `한 도시에서 받는 신청은 ${perCity}건이며, 소속 도시에서는 이미 그만큼 접수되었습니다. 이 신청은 대기로 접수되며, 자리가 나면 차례대로 올라가고 그때 알려 드립니다.`,
    mail: '이 접수증을 이메일로도 보내 드립니다. 메일이 도착하지 않아도 신청은 유효합니다. 이 페이지를 보관하거나 신청번호를 적어 두세요.',
    next: '다음 절차',
    nextSteps: (closing) => [
      `접수 마감 일시: ${closing}`,
      'WeGO 사무국이 모든 신청서를 검토하고, 일부 신청자를 온라인 면접에 초대합니다.',
      '결과는 선발 여부와 관계없이 메일로 알려 드립니다.',
    ],
    print: '이 페이지를 인쇄하거나 저장해 보관해 주세요.',
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
