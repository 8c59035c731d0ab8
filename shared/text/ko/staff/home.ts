import type { Catalogue } from '../../shape.ts';

export const staffHome: Catalogue['staffHome'] = {
  title: '홈',
  callTitle: '참가자 모집',
  call: {
    announced: '아직 접수가 시작되지 않았습니다.',
    open: '접수 중입니다.',
    grace: '마감 시각이 지났으며 유예 시간입니다.',
    closed: '접수가 마감되었습니다.',
    archived: '워크숍이 끝났습니다.',
  },
  next: {
    announced: '접수 시작까지',
    open: '마감까지',
    grace: '유예 시간 종료까지',
    closed: '워크숍 종료까지',
    archived: '',
  },
  left: (days, hours, minutes) => {
    if (days > 0) return `${days}일 ${hours}시간`;
    return hours > 0 ? `${hours}시간 ${minutes}분` : `${minutes}분`;
  },
  opens: '접수 시작',
  deadline: '접수 마감',
  ownTime: (zone) => `내 시간대, ${zone}`,
  toDo: '처리할 일',
  nothingToDo: '지금 처리할 일이 없습니다.',
  more: (count) => `외 ${count}건`,
  states: '상태별',
  all: '전체 신청서',
  started: '작성 중이며 아직 제출하지 않음',
  cities: '도시별',
  countries: '국가별',
  number: '신청서',
  city: '도시',
  country: '국가',
  status: '상태',
  silent: (count) => `신청이 없는 회원 도시(${count})`,
  noSilent: '모든 회원 도시에서 신청서가 접수되었습니다.',
  assigned: '나에게 배정된 신청서',
  assignedCount: (count) => (count === 0 ? '배정된 신청서가 없습니다.' : `${count}건.`),
  read: '신청서 보기',
  travel: '참가자가 선발되면 여기에 신청서가 표시됩니다.',
  viewsTitle: '저장한 보기',
  forEveryone: '모두에게 보임',
  asOf: (time) => `${time} 기준.`,
};
