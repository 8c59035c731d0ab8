import { readBeside } from '#shared/runtime/env.ts';
import { nominationPaper } from './nomination-paper.ts';
import { fontCache } from './typesetting/font-cache.ts';

const fonts = fontCache(readBeside);

/** Loaded when a PDF is asked for: its code is larger than all else here. */
export const nominationForm = nominationPaper(fonts);
