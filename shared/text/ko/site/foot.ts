import type { Catalogue } from '../../shape.ts';

export const foot: Catalogue['foot'] = {
  label: '도움말과 안내',
  help: '도움말',
  privacy: '개인정보 처리 안내',
  accessibility: '접근성',
  news: '이메일 소식',
  aboutData: '개인정보 처리 안내(새 탭에서 열림)',
};
