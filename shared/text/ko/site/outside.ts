import type { Catalogue } from '../../shape.ts';

export const outside: Catalogue['outside'] = {
  notYet: {
    title: '아직 접수가 시작되지 않았습니다',
    text: '다음 일시부터 신청하실 수 있습니다.',
  },
  closed: {
    title: '접수가 마감되었습니다',
    text: '접수 마감 일시',
    lost: '보내신 신청은 마감 후에 도착하여 저장되지 않았습니다. 착오가 있다고 생각하시면 아래 시각을 적어 저희에게 메일로 알려 주세요.',
    receivedAt: '도착 일시',
    yes: '예',
    answer: '답변',
    copy: '작성하신 내용 (복사용)',
  },
};
