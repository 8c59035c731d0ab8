import type { Catalogue } from '../../shape.ts';
import { flags } from '../site/bots.ts';
import { endorsementMails } from './endorsement-mails.ts';
import { journeyMails } from './journey-mails.ts';
import { newsMails } from './news-mails.ts';
import { supervisorMail } from './supervisor-mail.ts';

/** The words of the mails. Subjects carry no names. */
export const mails: Catalogue['mails'] = {
  journey: journeyMails,
  endorsement: endorsementMails,
  supervisor: supervisorMail,
  news: newsMails,
  flags,

  receipt: {
    subject: (reference) => `신청이 접수되었습니다 (신청번호 ${reference})`,
    revisedSubject: (reference) => `수정하신 신청서가 접수되었습니다 (신청번호 ${reference})`,
    greeting: (name) => `${name} 님께`,
    greetingToAll: '신청자님께',
    thanks: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가를 신청해 주셔서 감사합니다. 신청이 정상적으로 접수되었습니다.`,
    revised: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 신청서의 변경 내용이 접수되었습니다. 이제부터는 변경된 신청서가 유효합니다.`,
    confirm:
      '이메일 주소가 본인의 것임을 확인하시려면 ‘신청 내용 보기, 변경, 철회’를 선택해 주세요. 이메일로 보내 드리는 인증번호 6자리로 신청서를 여시면 됩니다. 확인하지 않으셔도 신청은 유효합니다.',
    change: '신청 내용 보기, 변경, 철회',
    calendar: '마감 일시를 캘린더에 추가하기 (.ics)',
    reference: '신청번호',
    city: '도시',
    received: '접수 일시',
    closes: '수정 마감 일시',
    open: '온라인으로 접수증 보기',
    next: '다음 절차',
    contacts: '문의 사항이 있으시면 신청번호를 적어 아래 담당자에게 이메일로 알려 주세요.',
    signature: 'WeGO 사무국 드림',
  },
  notice: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 새 신청 ${reference}`,
    subjectRevised: (edition, reference) => `[WeGO 모집 ${edition}] 신청 변경 ${reference}`,
    text: '새로운 신청이 접수되었습니다.',
    revised: '신청자가 신청서를 변경하여 다시 제출했습니다.',
    reference: '신청번호',
    city: '도시',
    position: '직위',
    received: '접수 일시',
    state: '상태',
    states: {
      submitted: '접수됨',
      'held-for-city': '도시별 인원이 차서 대기 중',
      'held-as-duplicate': '중복 신청 의심으로 보류됨. 비교해 주세요',
      'held-for-check':
        '자동 프로그램일 수 있어 확인 대기 중. 신청자가 인증번호로 열기 전에는 도시별 인원에 포함되지 않습니다.',
      returned: '신청자에게 추가 정보를 요청함',
      duplicate: '중복 신청: 다른 신청이 유효함',
    },
    unmatchedCity: '회원 목록에 없는 도시입니다. 해당하는 회원 도시를 찾아 주세요.',
    lateBy: (seconds) => `마감 ${seconds}초 후, 유예 시간 안에 접수되었습니다.`,
    resembles: '이메일 주소, 또는 성명과 도시가 같은 다른 신청이 있습니다. 비교해 주세요.',
    flagged:
      '화면에 보이지 않는 항목에 내용이 입력되어 있습니다. 자동 프로그램일 수 있으니 확인해 주세요.',
    unreachable: '신청자의 이메일 주소로 이메일이 전달되지 않았습니다.',
    open: '신청서 보기',
  },
  summary: {
    subject: (edition, count) => `[WeGO 모집 ${edition}] 그 밖의 변경 ${count}건 요약`,
    text: '한 시간에 알림이 10건을 넘으면 이메일 한 통으로 모아 보냅니다. 처음 10건 이후의 내용입니다.',
    from: '시작',
    to: '끝',
    open: '전체 신청서 보기',
    kinds: {
      'staff-notice': (reference) => `${reference}: 제출 또는 변경`,
      'staff-cleared': (reference) => `${reference}: 확인됨`,
      'staff-promoted': (reference) => `${reference}: 대기 해제`,
      'staff-unreached': (reference) => `${reference}: 신청자에게 이메일 전달 실패`,
      'staff-answered': (reference) => `${reference}: 신청자가 답변함`,
      'staff-withdrawn': (reference) => `${reference}: 철회`,
    },
    counts: {
      'staff-notice': '제출 또는 변경된 신청',
      'staff-cleared': '확인된 신청',
      'staff-promoted': '대기가 해제된 신청',
      'staff-answered': '신청자의 답변',
      'staff-unreached': '신청자에게 전달되지 않은 이메일',
      'staff-withdrawn': '철회된 신청',
    },
    more: (count) => `이 밖에 ${count}건이 더 있습니다.`,
  },
  digest: {
    subject: (edition, count) => `[WeGO 모집 ${edition}] 하루 요약: 변경 ${count}건`,
    text: '신청 변경 사항을 하루에 한 번 모아 보내 드리는 요약입니다.',
    from: '시작',
    to: '끝',
  },
  signInRefused: {
    subject: (edition) => `[WeGO 모집 ${edition}] 로그인이 거부되었습니다`,
    text: '누군가 사무국 페이지에 로그인하려 했으나 거부되었습니다. 계정의 이메일 주소가 구성원 목록에 없거나, 확인되지 않았거나, 다른 계정으로 로그인하는 구성원의 주소입니다.',
    at: '시각',
    todo: '로그인하지 못하는 동료가 있으면 그 계정의 이메일 주소를 구성원 목록과 비교해 주세요. 목록에 추가하거나 주소를 고치면 됩니다. 계정을 새로 만든 경우에는 목록에서 주소를 다른 주소로 바꾼 뒤 다시 되돌려 주세요. 문의한 사람이 없으면 아무것도 하지 않으셔도 됩니다.',
    nothingKept:
      '거부된 주소는 저장하지 않았습니다. 거부된 사람이 여럿이어도 이 이메일은 한 시간에 한 통까지만 보냅니다.',
    open: '구성원 목록',
  },
  opened: {
    subject: (edition) => `[WeGO 모집 ${edition}] 신청 접수가 시작되었습니다`,
    text: (title) => `‘${title}’ 참가자 모집이 시작되었습니다.`,
    opened: '접수 시작 일시',
    closes: '접수 마감 일시',
    open: '모집 안내 페이지',
  },
  closed: {
    subject: (edition) => `[WeGO 모집 ${edition}] 신청 접수가 마감되었습니다`,
    text: (title) => `‘${title}’ 참가자 모집이 마감되었으며 유예 시간도 끝났습니다.`,
    closed: '접수 마감 일시',
    total: '신청 건수',
    unchecked: '그중 자동 프로그램일 수 있어 확인을 기다리는 신청',
    cities: '도시 수',
    open: '모집 안내 페이지',
  },
};
