import { readAddress } from './address.ts';
import type { Field } from './form-fields.ts';
import { cleanLine, cleanParagraphs } from './text.ts';
import { numberReader } from './text-reader.ts';

/**
 * What will be stored of an answer, as people read it: not always what was typed. An answer that
 * will be refused is shown as it reads.
 */
export const storedText = (field: Field, typed: string): string => {
  switch (field.kind) {
    case 'paragraphs':
      return cleanParagraphs(typed);
    case 'email': {
      const address = readAddress(typed);
      return address.ok ? address.value : cleanLine(typed);
    }
    case 'number': {
      const number = numberReader(field)(typed);
      return number.ok ? String(number.value) : cleanLine(typed);
    }
    case 'line':
      return cleanLine(typed);
    default:
      return typed;
  }
};
