import type { Catalogue } from '../../shape.ts';

export const staffHome: Catalogue['staffHome'] = {
  title: '홈',
};
