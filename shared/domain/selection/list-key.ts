import { crockford, referenceLength } from '../application/reference.ts';

/**
 * Where an application stands in every list: when it was first received, and its reference. It never
 * changes, so that what comes after it neither repeats nor leaves out, whatever has come since.
 */
export type ListKey = string;

/** 15 digits hold every instant, so that the order of keys is the order of time. */
export const listKeyOf = (of: Readonly<{ firstReceivedAt: number; reference: string }>): ListKey =>
  `${String(of.firstReceivedAt).padStart(15, '0')}#${of.reference}`;

const shape = new RegExp(`^\\d{15}#[${crockford}]{${referenceLength}}$`);

export const isListKey = (text: string): boolean => shape.test(text);

export const referenceAt = (key: ListKey): string => key.slice(16);
