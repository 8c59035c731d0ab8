import type { Catalogue } from '../../shape.ts';
import { options } from '../applicants/fields.ts';
import { answerNames } from '../staff/answer-names.ts';
import { returnMail } from './return-mail.ts';

/** The words of the mails about drafts, codes, withdrawals and places that become free. */
export const journeyMails: Catalogue['mails']['journey'] = {
  ...returnMail,
  draftBegun: {
    subject: (reference) => `참가 신청서 작성이 시작되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가 신청서 작성을 시작하셨습니다. 입력하신 내용은 페이지마다 저장되지만, 신청서를 제출하셔야 접수됩니다.`,
    closes: '접수 마감 일시',
    open: '이 기기나 다른 기기에서 인증번호로 이어서 작성하기',
    notYou:
      '본인이 시작하지 않으셨다면 이 이메일을 무시하셔도 됩니다. 제출하지 않은 내용은 파기됩니다.',
  },
  draftReminder: {
    subject: (reference) => `아직 제출하지 않으신 신청서가 있습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가 신청서를 작성 중이시며 아직 제출하지 않으셨습니다. 입력하신 내용은 저장되어 있습니다.`,
    closes: '접수 마감 일시',
    open: '이어서 작성하기',
  },
  draftExpired: {
    subject: (reference) => `신청서가 제출되지 않은 채 마감되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가자 모집이 마감되었습니다. 작성 중이던 신청서는 제출되지 않아 접수되지 않았습니다.`,
    erased: '입력하신 내용은 접수 마감 14일 후에 파기됩니다.',
  },
  code: {
    subject: '참가 신청서 인증번호',
    text: 'WeGO 사무국입니다. 인증번호를 요청하신 브라우저에서 다음 번호를 입력하시면 신청서가 열립니다.',
    code: '인증번호',
    lasts:
      '인증번호는 10분 동안 유효합니다. WeGO는 어떤 경우에도 이 번호를 묻지 않습니다. 본인이 요청하지 않으셨다면 이 이메일을 무시하셔도 됩니다.',
    lastsLong:
      '오늘 이 주소로 인증번호가 여러 번 요청되어 더 긴 인증번호를 보내 드립니다. 이 인증번호는 협정 세계시(UTC) 기준으로 오늘까지 유효합니다. 오늘 인증번호를 다시 요청하셨는데 새 이메일이 오지 않으면 이 번호를 입력해 주세요. WeGO는 어떤 경우에도 이 번호를 묻지 않습니다. 본인이 요청하지 않으셨다면 이 이메일을 무시하셔도 됩니다.',
  },
  lateCode: {
    subject: '마감 후 신청 코드',
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가 신청은 마감되었지만, 다음 코드로 신청하실 수 있습니다.`,
    code: '코드',
    until: '신청서 제출 기한',
    open: '이메일 주소와 코드 입력하기',
    once: '이 코드로는 이 이메일 주소로 신청서 한 건만 제출할 수 있습니다. 다른 사람에게 알려 주지 마세요.',
    notYou: '마감 후 신청을 요청하지 않으셨다면 이 이메일을 무시하셔도 됩니다.',
  },
  noApplication: {
    subject: '이 주소로 등록된 신청이 없습니다',
    text: (title) =>
      `WeGO 사무국입니다. 이 주소로 ‘${title}’ 참가 신청서의 인증번호가 요청되었으나, 이 주소로 등록된 신청이 없습니다.`,
    maybe:
      '본인이 요청하셨다면 신청서에 다른 주소를 적으셨을 수 있습니다. 본인이 요청하지 않으셨다면 이 이메일을 무시하셔도 됩니다.',
    open: '다른 주소로 다시 시도하거나 신청 시작하기',
  },
  formerAddress: {
    subject: (reference) => `신청에 다른 이메일 주소가 등록되어 있습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 이 주소로 ‘${title}’ 참가 신청서의 인증번호가 요청되었습니다. 이 신청에는 현재 다른 이메일 주소가 등록되어 있으므로, 이 주소로는 인증번호를 보내 드리지 않습니다.`,
    notYou: '본인이 주소를 변경하지 않으셨다면 신청번호를 적어 WeGO 사무국에 이메일로 알려 주세요.',
  },
  heldForCity: {
    subject: (reference) => `신청이 대기 상태입니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 소속 도시의 신청 가능 인원이 모두 찼습니다. ‘${title}’ 참가 신청은 대기 상태이며, 순서는 신청서를 제출하신 시각에 따릅니다.`,
    next: '따로 하실 일은 없습니다. 신청 가능 인원이 생기면 순서대로 대기가 해제되며, 이메일로 알려 드립니다.',
  },
  promoted: {
    subject: (reference) => `신청 대기가 해제되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 소속 도시에 신청 가능 인원이 생겼습니다. ‘${title}’ 참가 신청의 대기가 해제되어 다른 신청과 똑같이 심사합니다.`,
    next: '따로 하실 일은 없습니다. 결과는 이메일로 알려 드립니다.',
  },
  withdrawn: {
    subject: (reference) => `신청이 철회되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 요청하신 대로 ‘${title}’ 참가 신청이 철회되었습니다. 이 신청은 심사하지 않습니다.`,
    notYou: '본인이 철회하지 않으셨다면 즉시 WeGO 사무국에 이메일로 알려 주세요.',
  },
  returnReminder: {
    subject: (reference) => `답변을 기다리고 있습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가 신청에 관해 추가 정보를 요청드렸으나 아직 답변을 받지 못했습니다. 다음 정보가 필요합니다.`,
  },
  duplicateConfirmed: {
    subject: (reference) => `다른 신청을 심사합니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가 신청이 두 건 이상 접수되었습니다. 한 분당 한 건만 심사하므로 이 신청은 심사하지 않습니다.`,
    counts: '심사하는 신청',
    other: '본인의 다른 신청을 심사합니다.',
    next: '따로 하실 일은 없습니다. 이 신청은 다른 신청과 함께 보관합니다.',
    notYou: '두 번 신청하지 않으셨다면 신청번호를 적어 WeGO 사무국에 이메일로 알려 주세요.',
  },
  addressChanged: {
    subject: (reference) => `신청의 이메일 주소가 변경되었습니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. ‘${title}’ 참가 신청의 이메일 주소가 변경되었습니다. 전에는 이 주소가 등록되어 있었으며, 이제 관련 이메일은 새 주소로 보내 드립니다.`,
    notYou: '본인이 변경하지 않으셨다면 즉시 신청번호를 적어 WeGO 사무국에 이메일로 알려 주세요.',
  },
  answersCopy: {
    subject: (reference) => `제출하신 답변의 사본입니다 (신청번호 ${reference})`,
    text: (title) =>
      `WeGO 사무국입니다. 요청하신 ‘${title}’ 참가 신청서의 사본을 보내 드립니다. 접수한 답변은 다음과 같습니다.`,
    received: '접수 일시',
    names: answerNames,
    options,
    notYou: '본인이 요청하지 않으셨다면 신청번호를 적어 WeGO 사무국에 이메일로 알려 주세요.',
  },
  status: '신청 내용 보기',
  staffCleared: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 확인 완료 ${reference}`,
    text: '확인을 위해 대기 중이던 신청입니다. 신청자가 인증번호로 이메일 주소를 확인했거나 사무국에서 확인하여 순서에 따라 처리되었습니다.',
  },
  staffPromoted: {
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 대기 해제 ${reference}`,
    text: '소속 도시에 신청 가능 인원이 생겨 이 신청의 대기가 해제되었습니다.',
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
    subject: (edition, reference) => `[WeGO 모집 ${edition}] 이메일 전달 실패 ${reference}`,
    text: '신청자의 이메일 주소로 이메일이 전달되지 않았습니다. 접수증 페이지에서 이 사실을 알리고 주소를 변경하도록 안내하고 있습니다.',
  },
};
