import type { Catalogue } from '../../shape.ts';
import { returnMail } from './return-mail.ts';

/** The words of the mails about drafts, codes, withdrawals and places that become free. */
export const journeyMails: Catalogue['mails']['journey'] = {
  ...returnMail,
  draftBegun: {
    subject: (reference) => `참가 신청서 작성을 시작하셨습니다 (신청번호 ${reference})`,
    text: (title) =>
      `‘${title}’ 참가 신청서 작성을 시작하셨습니다. 입력하신 내용은 페이지마다 저장되지만, 신청서를 보내셔야 접수됩니다.`,
    closes: '접수 마감 일시',
    open: '이 기기나 다른 기기에서 이어서 작성하시려면 다음 페이지를 열어 코드를 요청해 주세요',
    notYou:
      '직접 시작하신 것이 아니면 아무것도 하지 않으셔도 됩니다. 보내지 않은 내용은 파기됩니다.',
  },
  draftReminder: {
    subject: (reference) => `아직 보내지 않으신 신청서가 있습니다 (신청번호 ${reference})`,
    text: (title) =>
      `‘${title}’ 참가 신청서를 시작하시고 아직 보내지 않으셨습니다. 입력하신 내용은 저장되어 있습니다.`,
    closes: '접수 마감 일시',
    open: '이어서 작성하기',
  },
  draftExpired: {
    subject: (reference) => `신청서를 보내지 않으신 채 마감되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `‘${title}’ 참가자 모집이 마감되었습니다. 작성을 시작하신 신청서는 보내지 않으셨기 때문에 접수되지 않았습니다.`,
    erased: '입력하신 내용은 접수 마감 14일 후에 파기됩니다.',
  },
  code: {
    subject: '참가 신청서를 여는 코드',
    text: '코드를 요청하신 브라우저에서 다음 코드를 입력하시면 신청서가 열립니다.',
    code: '코드',
    lasts:
      '코드는 10분 동안 쓸 수 있습니다. WeGO의 누구도 이 코드를 묻지 않습니다. 직접 요청하신 것이 아니면 아무것도 하지 않으셔도 됩니다.',
    lastsLong:
      '오늘 이 주소로 코드가 여러 번 요청되어 더 긴 코드를 보내 드립니다. 이 코드는 협정 세계시(UTC)로 오늘이 끝날 때까지 쓸 수 있습니다. 오늘 코드를 다시 요청하셨는데 새 메일이 오지 않으면 이 코드를 입력해 주세요. WeGO의 누구도 이 코드를 묻지 않습니다. 직접 요청하신 것이 아니면 아무것도 하지 않으셔도 됩니다.',
  },
  lateCode: {
    subject: '마감 후 신청 코드',
    text: (title: string): string =>
      `${title} 참가 신청은 마감되었습니다. WeGO 사무국은 아래 코드로 신청하실 수 있도록 허용하였습니다.`,
    code: '코드',
    until: '신청서 제출 기한',
    open: '아래 페이지를 열어 이메일 주소와 코드를 입력하세요',
    once: '이 코드로는 이 이메일 주소로 신청서 한 건만 제출할 수 있습니다. 다른 사람에게 알려 주지 마세요.',
    notYou: '마감 후 신청을 요청하지 않으셨다면 이 메일을 무시하셔도 됩니다.',
  },
  noApplication: {
    subject: '이 주소로 된 신청을 찾지 못했습니다',
    text: (title) =>
      `이 주소로 ‘${title}’ 참가 신청서를 이어서 작성하기 위한 코드가 요청되었습니다. 그러나 이 주소로 된 신청이 없습니다.`,
    maybe:
      '직접 요청하셨다면 신청서에 다른 주소를 적으셨을 수 있습니다. 직접 요청하신 것이 아니면 아무것도 하지 않으셔도 됩니다.',
    open: '다른 주소로 다시 시도하거나 신청을 시작하기',
  },
  formerAddress: {
    subject: (reference) => `신청에 다른 이메일 주소가 등록되어 있습니다 (신청번호 ${reference})`,
    text: (title) =>
      `이 주소로 ‘${title}’ 참가 신청서를 열기 위한 코드가 요청되었습니다. 이 신청은 전에 이 주소를 사용했으나 지금은 다른 주소를 사용하므로, 이 주소로는 코드를 보내 드리지 않습니다.`,
    notYou: '직접 주소를 바꾸신 것이 아니면 신청번호와 함께 저희에게 메일로 알려 주세요.',
  },
  heldForCity: {
    subject: (reference) => `소속 도시의 인원이 차서 대기 중입니다 (신청번호 ${reference})`,
    text: (title) =>
      `소속 도시에서 받을 수 있는 만큼 신청이 이미 접수되었습니다. ‘${title}’ 참가 신청은 도시별 대기 명단에 올라 있으며, 순서는 신청서를 보내신 시각에 따릅니다.`,
    next: '따로 하실 일은 없습니다. 자리가 나면 차례대로 올라가고 그때 메일로 알려 드립니다.',
  },
  promoted: {
    subject: (reference) => `자리가 나서 대기에서 벗어났습니다 (신청번호 ${reference})`,
    text: (title) =>
      `소속 도시에 자리가 났습니다. ‘${title}’ 참가 신청은 이제 대기가 아니며, 다른 신청과 똑같이 심사합니다.`,
    next: '따로 하실 일은 없습니다. 결과는 메일로 알려 드립니다.',
  },
  withdrawn: {
    subject: (reference) => `신청이 철회되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `요청하신 대로 ‘${title}’ 참가 신청이 철회되었습니다. 이 신청은 심사하지 않습니다.`,
    notYou: '직접 철회하신 것이 아니면 곧바로 저희에게 메일로 알려 주세요.',
  },
  returnReminder: {
    subject: (reference) => `답변을 기다리고 있습니다 (신청번호 ${reference})`,
    text: (title) =>
      `‘${title}’ 참가 신청에 관해 추가 정보를 요청드렸으나 아직 답변을 받지 못했습니다. 다음 정보가 필요합니다.`,
  },
  duplicateConfirmed: {
    subject: (reference) => `본인의 다른 신청이 유효합니다 (신청번호 ${reference})`,
    text: (title) =>
      `‘${title}’ 참가 신청을 두 건 이상 받았습니다. 한 분당 한 건만 심사하므로 이 신청은 심사하지 않습니다.`,
    counts: '심사하는 신청',
    other: '본인의 다른 신청을 심사합니다.',
    next: '따로 하실 일은 없습니다. 이 신청은 다른 신청과 함께 보관합니다.',
    notYou: '두 번 신청하신 것이 아니면 신청번호와 함께 저희에게 메일로 알려 주세요.',
  },
  addressChanged: {
    subject: (reference) => `신청의 이메일 주소가 변경되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `‘${title}’ 참가 신청의 이메일 주소가 변경되었습니다. 이 신청은 전에 이 주소를 사용했으며, 이제 관련 메일은 다른 주소로 보내 드립니다.`,
    notYou: '직접 바꾸신 것이 아니면 신청번호와 함께 곧바로 저희에게 메일로 알려 주세요.',
  },
  answersCopy: {
    subject: (reference) => `제출하신 답변의 사본입니다 (신청번호 ${reference})`,
    text: (title) =>
      `요청하신 ‘${title}’ 참가 신청서의 사본을 보내 드립니다. WeGO 사무국이 접수한 답변은 다음과 같습니다.`,
    received: '접수 일시',
    notYou: '직접 요청하신 것이 아니면 신청번호를 적어 WeGO 사무국에 이메일로 알려 주세요.',
  },
  status: '진행 상태 보기',
  staffCleared: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 확인 완료 ${reference}`,
    text: '확인을 기다리던 신청입니다. 신청자가 코드로 이메일 주소를 확인했거나 사무국에서 확인하여 순서에 따라 처리되었습니다.',
  },
  staffPromoted: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 대기 해제 ${reference}`,
    text: '소속 도시에 자리가 나서 이 신청이 대기에서 벗어났습니다.',
  },
  staffWithdrawn: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 신청 철회 ${reference}`,
    text: '이 신청이 철회되었습니다.',
  },
  staffAnswered: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 답변 도착 ${reference}`,
    text: '신청자가 요청에 답변했습니다. 답변은 신청 페이지에서 볼 수 있습니다.',
  },
  staffUnreachable: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 메일 전달 실패 ${reference}`,
    text: '신청자의 이메일 주소로 메일이 전달되지 않았습니다. 접수증 페이지에서 이 사실을 알리고 주소를 고치도록 안내하고 있습니다.',
  },
};
