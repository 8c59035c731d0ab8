import { readBeside } from '#shared/runtime/env.ts';
import { nominationPaper } from './nomination-paper.ts';
import { fontCache } from './typesetting/font-cache.ts';

const fonts = fontCache(readBeside);

/** Loaded when somebody wants a form on paper: what makes PDFs is larger than all else here. */
export const nominationForm = nominationPaper(fonts);
