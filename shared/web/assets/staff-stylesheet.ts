import { staffMediaStyles } from './styles/staff/adaptations.ts';
import { staffFrameStyles } from './styles/staff/frame.ts';
import { staffPageStyles } from './styles/staff/pages.ts';
import { staffTableStyles } from './styles/staff/tables.ts';

/**
 * What the pages of the staff add to the stylesheet, of the parts in `styles/staff/`. Their readers
 * have browsers of the last years, so it may use what is newer than 2017.
 */
export const staffStylesheet: string = [
  staffFrameStyles,
  staffTableStyles,
  staffPageStyles,
  staffMediaStyles,
].join('\n\n');
