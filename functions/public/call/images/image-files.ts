import { previewSize } from '#shared/web/assets/mark.ts';
import { drawnMark } from './drawing.ts';
import { ico, png } from './png.ts';

const square = (size: number, isOnGround: boolean): Buffer =>
  png(size, size, drawnMark(size, { left: 0, top: 0, isOnGround }));

const { width, height, markSize } = previewSize;
const middle = { left: (width - markSize) / 2, top: (height - markSize) / 2, isOnGround: true };

// As base64, drawn when bundling: what draws is in no bundle.
export const favicon: string = ico(32, square(32, false)).toString('base64');
/** For a phone’s first screen, which rounds the corners itself. */
export const touchIcon: string = square(180, true).toString('base64');
export const preview: string = png(width, height, drawnMark(markSize, middle)).toString('base64');
