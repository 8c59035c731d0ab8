import type { Catalogue } from '../../shape.ts';

/** 스크립트가 더하는 말. 없어도 모든 페이지가 동작합니다. */
export const scripts: Catalogue['scripts'] = {
  count: (used, max) => `${max}자 중 ${used}자`,
  putBack: '페이지를 다시 불러오기 전에 입력하신 내용을 되살렸습니다.',
  offer: (time) =>
    `${time}에 여기에 입력한 답변이 이 브라우저에 남아 있습니다. 본인의 답변이 아니면 삭제해 주세요.`,
  bringBack: '답변 되살리기',
  remove: '답변 삭제하기',
  removed: '앞서 입력한 답변을 삭제했습니다.',
  shrunk: (from, to) => `사진 용량을 ${from}MB에서 ${to}MB로 줄였습니다.`,
  tooLarge: (size) =>
    `선택하신 파일은 ${size}MB여서 올리지 않았습니다. 4MB 이하의 파일을 선택해 주세요.`,
  copy: '신청번호 복사',
  copied: '복사했습니다.',
  deviceTime: (time) => `이 기기의 시간: ${time}`,
};
