import { readAddress } from './address.ts';
import type { Field } from './form-fields.ts';
import { cleanLine, cleanParagraphs } from './text.ts';
import { numberReader } from './text-reader.ts';

/**
 * What will be stored of an answer, which may differ from what was typed. An answer that will be
 * refused is shown as it reads.
 */
export const storedText = (field: Field, values: string): string => {
  switch (field.kind) {
    case 'paragraphs':
      return cleanParagraphs(values);
    case 'email': {
      const address = readAddress(values);
      return address.ok ? address.value : cleanLine(values);
    }
    case 'number': {
      const number = numberReader(field)(values);
      return number.ok ? String(number.value) : cleanLine(values);
    }
    case 'line':
      return cleanLine(values);
    default:
      return values;
  }
};
