import { mediaStyles, rightToLeftStyles } from './styles/adaptations.ts';
import { baseStyles } from './styles/base.ts';
import { buttonStyles } from './styles/buttons.ts';
import { fieldStyles, signatureStyles } from './styles/fields.ts';
import { footStyles, topStyles } from './styles/frame.ts';
import { partStyles } from './styles/parts.ts';
import { textStyles } from './styles/text.ts';

/**
 * The one stylesheet, of the parts in `styles/`: a later rule wins over an earlier one, so their
 * order counts. What lays out and hides is known to every browser since 2017, so that on an old
 * phone nothing lies over a button; what is newer (`clamp`, `text-wrap`, `accent-color`) only adds
 * to a plain declaration before it. Hence sides are left and right, with what a right-to-left page
 * turns round in one block at the end, and the space between items of a row is margin, not `gap`.
 * System fonts alone; colours pass 4.5:1 in both schemes. Bundles carry it minified.
 */
export const stylesheet: string = [
  baseStyles,
  topStyles,
  textStyles,
  `${buttonStyles}\n${partStyles}`,
  `${fieldStyles}\n${footStyles}\n${signatureStyles}`,
  rightToLeftStyles,
  mediaStyles,
].join('\n\n');
